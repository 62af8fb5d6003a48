import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type ParsedYaml, parseYaml } from '../../diagnostics/yaml.ts';
import { isPlainObject, type PlainObject } from '../fields.ts';
import { lintBrandContent } from '../lint/pack-content-rule.ts';
import { validatePack } from '../lint/read-brands.ts';
import { withDefaults } from './defaults.ts';
import { writePack } from './pack-folder.ts';

/** What a new pack is made from, beside the answers. */
export interface ScaffoldOptions {
  /** Where the pack will stand. */
  folder: string;
  /** A folder to try it out in. */
  tempFolder: string;
  example: PlainObject;
  content: Content;
}

/** The values of the example pack, which show what an answer looks like. */
export function readExamplePack(folder = 'brands/midshire'): PlainObject {
  const file = path.join(folder, 'brand.yaml');
  const { data } = parseYaml(file, readFileSync(file, 'utf8'));
  return isPlainObject(data) ? data : {};
}

/**
 * Writes the pack that a file of answers describes into the draft: every problem, each with its place in the file. What
 * the file leaves out gets what the questions would propose.
 */
export function createPackFromFile(file: string, setting: ScaffoldOptions): Diagnostic[] {
  if (!existsSync(file))
    return [
      { file, message: 'there is no such file', fix: 'the path of a file with the keys of brand.yaml' },
    ];
  const yaml = parseYaml(file, readFileSync(file, 'utf8'));
  if (yaml.diagnostics.length > 0 || !isPlainObject(yaml.data))
    return validatePack(setting.tempFolder, yaml).problems;
  const data = withDefaults({ folder: setting.folder, data: yaml.data, example: setting.example });
  return writeAndLintPack({ ...yaml, data }, setting, path.dirname(file));
}

/** Writes a pack into the draft and checks it by every rule. The problems name places of `yaml`. */
export function writeAndLintPack(
  yaml: ParsedYaml,
  { tempFolder, example, content }: ScaffoldOptions,
  pictures?: string,
): Diagnostic[] {
  if (isPlainObject(yaml.data)) writePack(tempFolder, { data: yaml.data, example }, pictures);
  const { brand, problems } = validatePack(tempFolder, yaml);
  const between = brand ? lintBrandContent(brand, content) : [];
  return [...problems, ...between.map((problem) => ({ ...problem, file: yaml.file }))];
}
