import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import { spokenLanguages } from '../../content/spoken-languages.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { examplePackFolder } from '../all-packs.ts';
import { isPlainObject, type PlainObject } from '../fields.ts';
import { lintBrandContent } from '../lint/pack-content-rule.ts';
import { validatePack } from '../lint/read-brands.ts';
import { readPackFile } from '../pack-file.ts';
import { readAnswersFile } from './answers-file.ts';
import { type DefaultContext, withDefaults } from './defaults.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { writePack } from './pack-folder.ts';

/** Inputs of a new pack besides the answers. */
export interface ScaffoldOptions {
  /** Target folder of the pack. */
  folder: string;
  /** Temporary folder in which the pack is validated. */
  tempFolder: string;
  example: PlainObject;
  content: Content;
  /** The answers of an earlier run, offered as defaults, and where those of this run are kept. */
  answers?: Pick<KeptAnswers, 'read' | 'keep'>;
}

/** Reads the values of the example pack, which prompts show as examples. */
export function readExamplePack(folder = examplePackFolder): PlainObject {
  const data = readPackFile(folder).yaml?.data;
  return isPlainObject(data) ? data : {};
}

/**
 * Writes a pack from an answers file into the temporary folder. Returns its problems, with positions in that file. Missing
 * answers get the default of their prompt.
 */
export function createPackFromFile(file: string, options: ScaffoldOptions): Diagnostic[] {
  const yaml = readAnswersFile(file, 'the keys of brand.yaml');
  if (yaml.diagnostics.length > 0 || !isPlainObject(yaml.data))
    return validatePack(options.tempFolder, yaml).diagnostics;
  const data = withDefaults(defaultContext(options, yaml.data));
  return writeAndLintPack({ ...yaml, data }, options, path.dirname(file));
}

/** Returns the inputs of the defaults after these answers. */
export function defaultContext(
  { folder, example, content }: ScaffoldOptions,
  data: PlainObject,
): DefaultContext {
  return { folder, data, example, spoken: spokenLanguages(content) };
}

/** Writes a pack into the temporary folder and lints it. Returns its problems, with positions in `yaml`. */
export function writeAndLintPack(
  yaml: ParsedYaml,
  { tempFolder, example, content }: ScaffoldOptions,
  pictures?: string,
): Diagnostic[] {
  const inPictures = isPlainObject(yaml.data)
    ? writePack(tempFolder, { data: yaml.data, example }, pictures)
    : [];
  const { brand, diagnostics } = validatePack(tempFolder, yaml);
  const contentDiagnostics = brand ? lintBrandContent(brand, content) : [];
  return [
    ...inPictures,
    ...diagnostics,
    ...contentDiagnostics.map((diagnostic) => ({ ...diagnostic, file: yaml.file })),
  ];
}
