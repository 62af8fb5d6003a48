import { styleText } from 'node:util';
import { spokenLanguages } from '../../content/spoken-languages.ts';
import { type Field, getIn, isPlainObject, type PlainObject } from '../fields.ts';
import type { ScaffoldOptions } from './create-pack.ts';
import { languagesOf } from './defaults.ts';

/** The answer that leaves an optional field out. */
export const leaveOut = '-';

/** What a question is made from. */
interface Question {
  field: Field;
  /** Path of the answer: the field, or its text in one language. */
  answerPath: string[];
  /** Previous answers. */
  data: PlainObject;
  options: ScaffoldOptions;
  /** The value of an empty answer. */
  defaultValue: unknown;
}

/**
 * Returns a question for a person who publishes: in the words of the schema, with the name of the field after it, by which an answers
 * file has it. Below it are the form of an answer, and the default or an example.
 */
export function promptText(question: Question): string {
  const { field, answerPath } = question;
  const name = styleText('dim', `(${answerPath.join('.')})`, { stream: process.stdout });
  const heading = field.groupHeading ? `\n${field.groupHeading}\n` : '';
  const description = field.perLanguageDescription ?? field.description;
  return `${heading}
${field.question ?? field.description}${inLanguage(question)} ${name}
Write: ${description}.${spokenHint(question)}${optionalHint(question)}
${valueHint(question)}> `;
}

function inLanguage({ field, answerPath, data }: Question): string {
  if (field.inputType !== 'by language' || languagesOf(data).length < 2) return '';
  return ` In ${languageName(answerPath.at(-1) ?? '')}.`;
}

function spokenHint({ field, data, options: { content } }: Question): string {
  if (field.path.join('.') !== 'languages') return '';
  const spoken = spokenLanguages(content);
  const names = spoken.map((language) => `${language} (${languageName(language)})`);
  const draft =
    data['nation'] === 'wales' && !spoken.includes('cy')
      ? ' Without Welsh a copy for Wales begins as a draft.'
      : '';
  return ` The pages are in ${names.join(' and ')} so far.${draft}`;
}

function optionalHint({ field, defaultValue }: Question): string {
  if (field.required) return '';
  return defaultValue === undefined ? ' Press Enter to leave it out.' : ` Write ${leaveOut} to leave it out.`;
}

function valueHint({ field, options, defaultValue }: Question): string {
  const format = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
  if (defaultValue !== undefined) return `[${format(defaultValue)}]`;
  const example = getIn(options.example, field.path);
  const first = isPlainObject(example) ? Object.values(example)[0] : example;
  return first === undefined ? '' : `(for example ${format(first)})`;
}

/** Returns the English name of a language; its code where it has none. */
function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}
