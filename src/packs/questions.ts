import { z } from 'astro/zod';
import { type Data, type Field, fields, isData, valueAt, withValue } from '../brand/fields.ts';
import { brandSchema } from '../brand/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { checkAgainst, schemaAt } from '../problems/schema.ts';
import type { Yaml } from '../problems/yaml.ts';
import { type Setting, tryOut } from './new-pack.ts';
import { completed, isMade, languagesOf, proposalFor } from './proposals.ts';

/** Somebody who answers: shows a question and waits for one line; undefined when there will be no more. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Those fields that a person is asked for. The others stand in brand.yaml with what they do and an example. */
export function asked(): Field[] {
  return fields().filter(
    ({ path, form, required, groupRequired, default: usual, asked }) =>
      asked ||
      (form !== 'group' &&
        usual === undefined &&
        !isMade(path) &&
        groupRequired &&
        (required || path.length > 1)),
  );
}

/** Asks for every field and writes the pack into the draft: its problems, or undefined when the person stopped. */
export async function packAsked(ask: Ask, setting: Setting): Promise<Problem[] | undefined> {
  let data: Data = {};
  for (const field of asked()) {
    const languages = field.form === 'by language' ? languagesOf(data) : [undefined];
    for (const language of languages) {
      const steps = language === undefined ? field.path : [...field.path, language];
      const question = { field, steps, data, setting };
      const answer = await answerTo(question, ask);
      if (!answer) return undefined;
      data = answer.data;
    }
  }
  const whole = completed({ folder: setting.folder, data, example: setting.example });
  return tryOut(asYaml(whole), setting);
}

interface Question {
  field: Field;
  /** Where the answer goes: the field, or its words in one language. */
  steps: string[];
  /** What was answered before. */
  data: Data;
  setting: Setting;
}

/** Asks until the answer is good. A rule that looks at several fields gives way to the same answer given twice. */
async function answerTo(question: Question, ask: Ask): Promise<{ data: Data } | undefined> {
  const { field, data, steps } = question;
  const proposal = proposed(question);
  let prompt = wordsOf(question, proposal);
  let before: string | undefined;
  for (;;) {
    const line = (await ask(prompt))?.trim();
    if (line === undefined) return undefined;
    const value = line === '' ? proposal : parsed(line, field);
    if (value === undefined && !field.required) return { data };
    const complaints = complaintsAbout(question, value, line === before);
    if (complaints.length === 0) return { data: withValue(data, steps, value) };
    before = line;
    prompt = `${complaints.map(({ wrong, instead }) => `  ${wrong}. Write: ${instead}.`).join('\n')}\n> `;
  }
}

function complaintsAbout(question: Question, value: unknown, isRepeated: boolean): Problem[] {
  const { data, steps, setting } = question;
  const form = wrongForm(question, value);
  if (form.length > 0 || isRepeated) return form;
  return wrongTogether(withValue(data, steps, value), data, setting);
}

function proposed({ field, steps, data, setting }: Question): unknown {
  const known = { folder: setting.folder, data, example: setting.example };
  const value = proposalFor(field.path, known) ?? field.default;
  return field.form === 'by language' && isData(value) ? value[steps.at(-1) ?? ''] : value;
}

function wordsOf({ field, steps, setting }: Question, proposal: unknown): string {
  const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
  const example = valueAt(setting.example, field.path);
  const first = isData(example) ? Object.values(example)[0] : example;
  const hint =
    proposal !== undefined
      ? ` [${shown(proposal)}]`
      : first !== undefined
        ? ` (for example ${shown(first)})`
        : '';
  const optional = field.required ? '' : ' Press Enter to leave it out.';
  const group = field.opens ? `\n${field.path.slice(0, -1).join('.')}: ${field.opens}` : '';
  const what = field.inOneLanguage ?? field.description;
  return `${group}\n${steps.join('.')}: ${what}.${optional}\n${hint.trim()}> `;
}

/** The answer as brand.yaml would hold it, without the quotes that only YAML needs. */
function parsed(typed: string, { form }: Field): unknown {
  const line = typed.replace(/^"(.*)"$/, '$1');
  if (form === 'number') return Number(line);
  return form === 'list' ? line.split(/[,\s]+/).filter(Boolean) : line;
}

/** What the schema says against one answer, in the words that it has for brand.yaml. */
function wrongForm({ steps }: Question, value: unknown): Problem[] {
  const schema = schemaAt(brandSchema, steps);
  if (!schema) return [];
  const name = steps.join('.');
  const data = value === undefined ? {} : { [name]: value };
  return checkAgainst(z.strictObject({ [name]: schema }), asYaml(data)).problems;
}

/**
 * What the rules about whole packs say against the newest answer: the example pack is tried out with the answers in it,
 * and what nobody complained about before is about this one.
 */
function wrongTogether(now: Data, before: Data, setting: Setting): Problem[] {
  const known = new Set(tried(before, setting));
  const problems = tried(now, setting);
  return problems
    .filter((each) => !known.has(each))
    .map((each) => JSON.parse(each) as Problem)
    .filter(({ level }) => level !== 'warning');
}

function tried(data: Data, setting: Setting): string[] {
  const languages = languagesOf(data);
  const whole = fields().reduce((filled, { path, form }) => {
    // What is proposed fits the answers: the days of the example would lie before them.
    const example = proposalFor(path, { ...setting, data }) ?? valueAt(setting.example, path);
    if (example === undefined || (path[0] === 'logo' && path[1] !== 'alt') || path[0] === 'favicon')
      return filled;
    const value = form === 'by language' ? inEvery(languages, example, valueAt(data, path)) : example;
    return form === 'by language' || valueAt(filled, path) === undefined
      ? withValue(filled, path, value)
      : filled;
  }, data);
  const yaml = asYaml(completed({ folder: setting.folder, data: whole, example: setting.example }));
  return tryOut(yaml, setting).map((problem) => JSON.stringify(problem));
}

/** Words for every language, the example's where nobody has answered yet. */
function inEvery(languages: string[], example: unknown, answered: unknown): Data {
  const [sample] = Object.values(example as Data);
  const known = isData(answered) ? answered : {};
  return Object.fromEntries(languages.map((language) => [language, known[language] ?? sample]));
}

/** Answers have no place in a file. */
function asYaml(data: Data): Yaml {
  return { file: 'brand.yaml', data, placeOf: () => ({ line: 1, column: 1 }), problems: [] };
}
