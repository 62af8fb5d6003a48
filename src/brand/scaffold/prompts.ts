import { z } from 'astro/zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { schemaAt, validate } from '../../diagnostics/validate.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { brandSchema } from '../brand-schema.ts';
import { type Field, fields, getIn, isPlainObject, type PlainObject, setIn } from '../fields.ts';
import { type ScaffoldOptions, writeAndLintPack } from './create-pack.ts';
import { defaultFor, isGenerated, languagesOf, withDefaults } from './defaults.ts';

/** Shows a prompt and resolves to one line; to undefined at the end of input. */
export type Prompter = (question: string) => Promise<string | undefined>;

/** Returns the fields to prompt for. The others are written to brand.yaml as commented examples. */
export function promptedFields(): Field[] {
  return fields().filter(
    ({ path, inputType, required, groupRequired, default: usual, asked }) =>
      asked ||
      (inputType !== 'group' &&
        usual === undefined &&
        !isGenerated(path) &&
        groupRequired &&
        (required || path.length > 1)),
  );
}

/** Prompts for every field and writes the pack into the temporary folder. Resolves to its problems; to undefined on abort. */
export async function promptForBrand(
  ask: Prompter,
  setting: ScaffoldOptions,
): Promise<Diagnostic[] | undefined> {
  let data: PlainObject = {};
  for (const field of promptedFields()) {
    const languages = field.inputType === 'by language' ? languagesOf(data) : [undefined];
    for (const language of languages) {
      const steps = language === undefined ? field.path : [...field.path, language];
      const question = { field, answerPath: steps, data, options: setting };
      const answer = await promptUntilValid(question, ask);
      if (!answer) return undefined;
      data = answer.data;
    }
  }
  const whole = withDefaults({ folder: setting.folder, data, example: setting.example });
  return writeAndLintPack(toParsedYaml(whole), setting);
}

interface FieldPrompt {
  field: Field;
  /** Path of the answer: the field, or its text in one language. */
  answerPath: string[];
  /** Previous answers. */
  data: PlainObject;
  options: ScaffoldOptions;
}

/** Prompts until the answer is valid. Repeating an answer overrides cross-field rules. */
async function promptUntilValid(
  question: FieldPrompt,
  ask: Prompter,
): Promise<{ data: PlainObject } | undefined> {
  const { field, data, answerPath } = question;
  const proposal = defaultAnswer(question);
  let prompt = promptText(question, proposal);
  let before: string | undefined;
  for (;;) {
    const line = (await ask(prompt))?.trim();
    if (line === undefined) return undefined;
    const value = line === '' ? proposal : parseAnswer(line, field);
    if (value === undefined && !field.required) return { data };
    const complaints = validateAnswer(question, value, line === before);
    if (complaints.length === 0) return { data: setIn(data, answerPath, value) };
    before = line;
    prompt = `${complaints.map(({ message, fix }) => `  ${message}. Write: ${fix}.`).join('\n')}\n> `;
  }
}

function validateAnswer(question: FieldPrompt, value: unknown, isRepeated: boolean): Diagnostic[] {
  const { data, answerPath, options } = question;
  const form = schemaDiagnostics(question, value);
  if (form.length > 0 || isRepeated) return form;
  return newPackDiagnostics(setIn(data, answerPath, value), data, options);
}

function defaultAnswer({ field, answerPath, data, options }: FieldPrompt): unknown {
  const known = { folder: options.folder, data, example: options.example };
  const value = defaultFor(field.path, known) ?? field.default;
  return field.inputType === 'by language' && isPlainObject(value) ? value[answerPath.at(-1) ?? ''] : value;
}

function promptText({ field, answerPath, options }: FieldPrompt, proposal: unknown): string {
  const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
  const example = getIn(options.example, field.path);
  const first = isPlainObject(example) ? Object.values(example)[0] : example;
  const hint =
    proposal !== undefined
      ? ` [${shown(proposal)}]`
      : first !== undefined
        ? ` (for example ${shown(first)})`
        : '';
  const optional = field.required ? '' : ' Press Enter to leave it out.';
  const group = field.groupDescription
    ? `\n${field.path.slice(0, -1).join('.')}: ${field.groupDescription}`
    : '';
  const what = field.perLanguageDescription ?? field.description;
  return `${group}\n${answerPath.join('.')}: ${what}.${optional}\n${hint.trim()}> `;
}

/** Parses an answer to its value in brand.yaml; surrounding quotes are dropped. */
function parseAnswer(typed: string, { inputType }: Field): unknown {
  const line = typed.replace(/^"(.*)"$/, '$1');
  if (inputType === 'number') return Number(line);
  return inputType === 'list' ? line.split(/[,\s]+/).filter(Boolean) : line;
}

/** Validates one answer by its schema. */
function schemaDiagnostics({ answerPath }: FieldPrompt, value: unknown): Diagnostic[] {
  const schema = schemaAt(brandSchema, answerPath);
  if (!schema) return [];
  const name = answerPath.join('.');
  const data = value === undefined ? {} : { [name]: value };
  return validate(z.strictObject({ [name]: schema }), toParsedYaml(data)).problems;
}

/**
 * Lints the example pack with the answers merged in, and returns the errors that the newest answer introduced.
 */
function newPackDiagnostics(now: PlainObject, before: PlainObject, setting: ScaffoldOptions): Diagnostic[] {
  const known = new Set(lintWithExample(before, setting));
  const problems = lintWithExample(now, setting);
  return problems
    .filter((each) => !known.has(each))
    .map((each) => JSON.parse(each) as Diagnostic)
    .filter(({ level }) => level !== 'warning');
}

function lintWithExample(data: PlainObject, setting: ScaffoldOptions): string[] {
  const languages = languagesOf(data);
  const whole = fields().reduce((filled, { path, inputType }) => {
    // Defaults take precedence: dates of the example could be earlier than the answers.
    const example = defaultFor(path, { ...setting, data }) ?? getIn(setting.example, path);
    if (example === undefined || (path[0] === 'logo' && path[1] !== 'alt') || path[0] === 'favicon')
      return filled;
    const value =
      inputType === 'by language' ? inEveryLanguage(languages, example, getIn(data, path)) : example;
    return inputType === 'by language' || getIn(filled, path) === undefined
      ? setIn(filled, path, value)
      : filled;
  }, data);
  const yaml = toParsedYaml(withDefaults({ folder: setting.folder, data: whole, example: setting.example }));
  return writeAndLintPack(yaml, setting).map((problem) => JSON.stringify(problem));
}

/** Returns a text for every language; the example's where there is no answer yet. */
function inEveryLanguage(languages: string[], example: unknown, answered: unknown): PlainObject {
  const [sample] = Object.values(example as PlainObject);
  const known = isPlainObject(answered) ? answered : {};
  return Object.fromEntries(languages.map((language) => [language, known[language] ?? sample]));
}

/** Wraps answers, which have no position in a file. */
function toParsedYaml(data: PlainObject): ParsedYaml {
  return { file: 'brand.yaml', data, positionOf: () => ({ line: 1, column: 1 }), diagnostics: [] };
}
