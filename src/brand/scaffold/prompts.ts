import { z } from 'astro/zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { schemaAt, validate } from '../../diagnostics/validate.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { brandSchema } from '../brand-schema.ts';
import { type Field, fields, getIn, isPlainObject, type PlainObject, setIn } from '../fields.ts';
import { type ScaffoldOptions, writeAndLintPack } from './create-pack.ts';
import { defaultFor, isGenerated, languagesOf, withDefaults } from './defaults.ts';

/** The answer that leaves an optional field out. */
const leaveOut = '-';

/** Shows a prompt and resolves to one line; to undefined at the end of input. */
export type Prompter = (prompt: string) => Promise<string | undefined>;

/** Returns the fields to prompt for. The others are written to brand.yaml as commented examples. */
export function promptedFields(): Field[] {
  return fields().filter(
    ({ path, inputType, required, groupRequired, default: schemaDefault, asked }) =>
      asked ||
      (inputType !== 'group' &&
        schemaDefault === undefined &&
        !isGenerated(path) &&
        groupRequired &&
        (required || path.length > 1)),
  );
}

/** Prompts for every field and writes the pack into the temporary folder. Resolves to its problems; to undefined on abort. */
export async function promptForBrand(
  ask: Prompter,
  options: ScaffoldOptions,
): Promise<Diagnostic[] | undefined> {
  let data: PlainObject = {};
  let earlier = options.answers?.read() ?? {};
  for (const field of promptedFields()) {
    const languages = field.inputType === 'by language' ? languagesOf(data) : [undefined];
    for (const language of languages) {
      const steps = language === undefined ? field.path : [...field.path, language];
      const fieldPrompt = { field, answerPath: steps, data, options, earlier };
      const answer = await promptUntilValid(fieldPrompt, ask);
      if (!answer) return undefined;
      data = answer.data;
      // What comes after an interrupted run is kept too.
      earlier = setIn(earlier, steps, getIn(data, steps));
      options.answers?.keep(earlier);
    }
  }
  const complete = withDefaults({ folder: options.folder, data, example: options.example });
  return writeAndLintPack(toParsedYaml(complete), options);
}

interface FieldPrompt {
  field: Field;
  /** Path of the answer: the field, or its text in one language. */
  answerPath: string[];
  /** Previous answers. */
  data: PlainObject;
  options: ScaffoldOptions;
  /** The answers of an earlier run. */
  earlier: PlainObject;
}

/** Prompts until the answer is valid. Repeating an answer overrides cross-field rules. */
async function promptUntilValid(
  fieldPrompt: FieldPrompt,
  ask: Prompter,
): Promise<{ data: PlainObject } | undefined> {
  const { field, data, answerPath } = fieldPrompt;
  const defaultValue = defaultAnswer(fieldPrompt);
  let prompt = promptText(fieldPrompt, defaultValue);
  let previousLine: string | undefined;
  for (;;) {
    const line = (await ask(prompt))?.trim();
    if (line === undefined) return undefined;
    const value = valueOfLine(line, field, defaultValue);
    if (value === undefined && !field.required) return { data };
    const diagnostics = validateAnswer(fieldPrompt, value, line === previousLine);
    if (diagnostics.length === 0) return { data: setIn(data, answerPath, value) };
    previousLine = line;
    prompt = `${diagnostics.map(({ message, fix }) => `  ${message}. Write: ${fix}.`).join('\n')}\n> `;
  }
}

function validateAnswer(fieldPrompt: FieldPrompt, value: unknown, isRepeated: boolean): Diagnostic[] {
  const { data, answerPath, options } = fieldPrompt;
  const form = schemaDiagnostics(fieldPrompt, value);
  if (form.length > 0 || isRepeated) return form;
  return newPackDiagnostics(setIn(data, answerPath, value), data, options);
}

function defaultAnswer({ field, answerPath, data, options, earlier }: FieldPrompt): unknown {
  const before = getIn(earlier, answerPath);
  if (before !== undefined) return before;
  const context = { folder: options.folder, data, example: options.example };
  const value = defaultFor(field.path, context) ?? field.default;
  return field.inputType === 'by language' && isPlainObject(value) ? value[answerPath.at(-1) ?? ''] : value;
}

function promptText({ field, answerPath, options }: FieldPrompt, defaultValue: unknown): string {
  const format = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
  const example = getIn(options.example, field.path);
  const first = isPlainObject(example) ? Object.values(example)[0] : example;
  const sample = first === undefined ? '' : ` (for example ${format(first)})`;
  const hint = defaultValue === undefined ? sample : ` [${format(defaultValue)}]`;
  const optional = optionalHint(field, defaultValue);
  const group = field.groupDescription
    ? `\n${field.path.slice(0, -1).join('.')}: ${field.groupDescription}`
    : '';
  const description = field.perLanguageDescription ?? field.description;
  return `${group}\n${answerPath.join('.')}: ${description}.${optional}\n${hint.trim()}> `;
}

function optionalHint({ required }: Field, defaultValue: unknown): string {
  if (required) return '';
  return defaultValue === undefined ? ' Press Enter to leave it out.' : ` Write ${leaveOut} to leave it out.`;
}

/** Returns the value of a line; undefined where it leaves an optional field out, also one whose earlier answer is offered again. */
function valueOfLine(line: string, field: Field, defaultValue: unknown): unknown {
  if (line === leaveOut && !field.required) return undefined;
  return line === '' ? defaultValue : parseAnswer(line, field);
}

/** Parses an answer to its value in brand.yaml; surrounding quotes are dropped. */
function parseAnswer(input: string, { inputType }: Field): unknown {
  const line = input.replace(/^"(.*)"$/, '$1');
  if (inputType === 'number') return Number(line);
  return inputType === 'list' ? line.split(/[,\s]+/).filter(Boolean) : line;
}

/** Validates one answer by its schema. */
function schemaDiagnostics({ answerPath }: FieldPrompt, value: unknown): Diagnostic[] {
  const schema = schemaAt(brandSchema, answerPath);
  if (!schema) return [];
  const name = answerPath.join('.');
  const data = value === undefined ? {} : { [name]: value };
  return validate(z.strictObject({ [name]: schema }), toParsedYaml(data)).diagnostics;
}

/**
 * Lints the example pack with the answers merged in, and returns the errors that the newest answer introduced.
 */
function newPackDiagnostics(
  answers: PlainObject,
  previousAnswers: PlainObject,
  options: ScaffoldOptions,
): Diagnostic[] {
  const existing = new Set(lintWithExample(previousAnswers, options));
  const diagnostics = lintWithExample(answers, options);
  return diagnostics
    .filter((serialized) => !existing.has(serialized))
    .map((serialized) => JSON.parse(serialized) as Diagnostic)
    .filter(({ severity }) => severity !== 'warning');
}

function lintWithExample(data: PlainObject, options: ScaffoldOptions): string[] {
  const languages = languagesOf(data);
  const complete = fields().reduce((filled, { path, inputType }) => {
    // Defaults take precedence: dates of the example could be earlier than the answers.
    const example = defaultFor(path, { ...options, data }) ?? getIn(options.example, path);
    if (example === undefined || (path[0] === 'logo' && path[1] !== 'alt') || path[0] === 'favicon')
      return filled;
    const value =
      inputType === 'by language' ? inEveryLanguage(languages, example, getIn(data, path)) : example;
    return inputType === 'by language' || getIn(filled, path) === undefined
      ? setIn(filled, path, value)
      : filled;
  }, data);
  const yaml = toParsedYaml(
    withDefaults({ folder: options.folder, data: complete, example: options.example }),
  );
  return writeAndLintPack(yaml, options).map((diagnostic) => JSON.stringify(diagnostic));
}

/** Returns a text for every language; the example's where there is no answer yet. */
function inEveryLanguage(languages: string[], example: unknown, answers: unknown): PlainObject {
  const [sample] = Object.values(example as PlainObject);
  const known = isPlainObject(answers) ? answers : {};
  return Object.fromEntries(languages.map((language) => [language, known[language] ?? sample]));
}

/** Wraps answers, which have no position in a file. */
function toParsedYaml(data: PlainObject): ParsedYaml {
  return { file: 'brand.yaml', data, positionOf: () => ({ line: 1, column: 1 }), diagnostics: [] };
}
