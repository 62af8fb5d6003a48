import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Data, isData } from '../brand/fields.ts';
import { checkPack } from '../brand/load.ts';
import type { Problem } from '../problems/problem.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import { checkBrand } from '../sites/brand-rules/index.ts';
import type { Content } from '../sites/content.ts';
import { writePack } from './pack-folder.ts';
import { completed } from './proposals.ts';

/** What a new pack is made from, beside the answers. */
export interface Setting {
  /** Where the pack will stand. */
  folder: string;
  /** A folder to try it out in. */
  draft: string;
  example: Data;
  content: Content;
}

/** The values of the example pack, which show what an answer looks like. */
export function readExample(folder = 'brands/midshire'): Data {
  const file = path.join(folder, 'brand.yaml');
  const { data } = readYaml(file, readFileSync(file, 'utf8'));
  return isData(data) ? data : {};
}

/**
 * Writes the pack that a file of answers describes into the draft: every problem, each with its place in the file. What
 * the file leaves out gets what the questions would propose.
 */
export function packFrom(file: string, setting: Setting): Problem[] {
  if (!existsSync(file))
    return [
      { file, wrong: 'there is no such file', instead: 'the path of a file with the keys of brand.yaml' },
    ];
  const yaml = readYaml(file, readFileSync(file, 'utf8'));
  if (yaml.problems.length > 0 || !isData(yaml.data)) return checkPack(setting.draft, yaml).problems;
  const data = completed({ folder: setting.folder, data: yaml.data, example: setting.example });
  return tryOut({ ...yaml, data }, setting, path.dirname(file));
}

/** Writes a pack into the draft and checks it by every rule. The problems name places of `yaml`. */
export function tryOut(yaml: Yaml, { draft, example, content }: Setting, pictures?: string): Problem[] {
  if (isData(yaml.data)) writePack(draft, { data: yaml.data, example }, pictures);
  const { brand, problems } = checkPack(draft, yaml);
  const between = brand ? checkBrand(brand, content) : [];
  return [...problems, ...between.map((problem) => ({ ...problem, file: yaml.file }))];
}
