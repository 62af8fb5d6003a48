import type { Page } from '../content/pages.ts';
import type { BaseFact } from '../facts/base-fact.ts';
import { isIsoDate } from '../facts/dates.ts';
import { flatten } from '../facts/flatten.ts';
import { formatAct } from '../facts/formatting.ts';
import { type Hours, hours as hoursForm } from '../facts/hours.ts';
import type { Act, Duration } from '../facts/law-fields.ts';
import { formatOpeningHours } from './format-opening-hours.ts';
import { formatSentence } from './sentences.ts';
import type { Site } from './site.ts';

/** An Act and its section in the words of this site; an Order has articles. */
export function localizeAct(site: Site, act: Act): string {
  return formatAct(act, site.t(/ Order /.test(act.title) ? 'law.article' : 'law.section'));
}

/** Each stretch of words with a number in it that this value may show to a reader: a fact, or a part of a pack. */
export function renderedNumbers(site: Site, value: unknown): string[] {
  if (typeof value === 'string')
    return hasDigit(value) ? [isIsoDate(value) ? site.formatDate(value) : value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (isAct(value)) return [localizeAct(site, value)].filter(hasDigit);
  if (isDuration(value)) return [formatSentence(site, value)].filter(hasDigit);
  const times = hoursForm.safeParse(value);
  if (times.success) return formatOpeningHours(site, times.data as Hours).filter(hasDigit);
  return Object.entries(value).flatMap(([key, each]) =>
    unrenderedKeys.has(key) ? [] : renderedNumbers(site, each),
  );
}

/** What no page says by itself: days on which something runs out, what only editors read, and sources, which stand in a list. */
const unrenderedKeys = new Set(['id', 'note', 'question', 'checkBy', 'expires', 'sources', 'sourceDate']);

/** The same for a fact, with the days on which it was checked and must be again. */
export function renderedFactNumbers(site: Site, fact: BaseFact): string[] {
  const days = { checked: site.formatDate(fact.checked), again: site.formatDate(fact.checkBy) };
  return [...renderedNumbers(site, fact), site.t('sources.dates', days)];
}

/** Every address of another site in a value that was read. */
export function externalLinks(value: unknown): string[] {
  return flatten(value).flatMap(({ text }) => (/^[a-z]+:\/\/|^\S+@\S+$/.test(text) ? [text] : []));
}

/** A number typed into the text, such as an age, with the words on both sides of it. */
const literalNumberPattern = /(?:[\p{L}-]+[ ,]+)?\d[\d.]*(?: [\p{L}]+)?/gu;

/** The numbers typed in these words, which are no facts: ages, and names with a digit. */
export function literalNumbers(texts: (string | undefined)[]): string[] {
  return texts.flatMap((text) => text?.match(literalNumberPattern) ?? []);
}

/** The numbers typed on a page. */
export function literalNumbersOnPage({ title, shortTitle, description, body, changes }: Page): string[] {
  const said = changes.map(({ what }) => what);
  return literalNumbers([title, shortTitle, description, ...said, ...body.text.map(({ value }) => value)]);
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}

function isAct(value: object): value is Act {
  return 'title' in value && 'section' in value;
}

function isDuration(value: object): value is Duration {
  return 'months' in value || 'years' in value || 'life' in value;
}
