import { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { schemaAt, validate } from '../../diagnostics/validate.ts';
import { brandSchema } from '../brand-schema.ts';
import { type Field, fields, getIn, isPlainObject, type PlainObject, setIn } from '../fields.ts';
import { type AnsweredPack, newProblems, valuesOnly } from './answered-pack.ts';
import { defaultContext, type ScaffoldOptions, writeAndLintPack } from './create-pack.ts';
import { defaultFor, isGenerated, languagesOf, withDefaults } from './defaults.ts';
import { leaveOut, promptText } from './prompt-text.ts';

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
  const questions = promptedFields();
  for (const [index, field] of questions.entries()) {
    const asked = questions.slice(0, index).map(({ path }) => path);
    const languages = field.inputType === 'by language' ? languagesOf(data) : [undefined];
    for (const language of languages) {
      const steps = language === undefined ? field.path : [...field.path, language];
      const fieldPrompt = { field, answerPath: steps, data, asked, options, earlier };
      const answer = await promptUntilValid(fieldPrompt, ask);
      if (!answer) return undefined;
      data = answer.data;
      // What comes after an interrupted run is kept too.
      earlier = setIn(earlier, steps, getIn(data, steps));
      options.answers?.keep(earlier);
    }
  }
  return writeAndLintPack(valuesOnly(withDefaults(defaultContext(options, data))), options);
}

interface FieldPrompt {
  field: Field;
  /** Path of the answer: the field, or its text in one language. */
  answerPath: string[];
  /** Previous answers. */
  data: PlainObject;
  /** The fields that were asked before. */
  asked: string[][];
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
  let prompt = promptText({ ...fieldPrompt, defaultValue });
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
  const { field, data, asked, answerPath, options } = fieldPrompt;
  const form = schemaDiagnostics(fieldPrompt, value);
  if (form.length > 0 || isRepeated) return form;
  const before: AnsweredPack = { data, asked };
  const now: AnsweredPack = { data: setIn(data, answerPath, value), asked: [...asked, field.path] };
  return newProblems(before, now, options);
}

function defaultAnswer({ field, answerPath, data, options, earlier }: FieldPrompt): unknown {
  const before = getIn(earlier, answerPath);
  if (before !== undefined) return before;
  const value = defaultFor(field.path, defaultContext(options, data)) ?? field.default;
  return field.inputType === 'by language' && isPlainObject(value) ? value[answerPath.at(-1) ?? ''] : value;
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
  return validate(z.strictObject({ [name]: schema }), valuesOnly(data)).diagnostics;
}
