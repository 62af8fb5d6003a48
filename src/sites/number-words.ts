import { isDate } from '../calendar/date.ts';
import { type Hours, hours as hoursForm } from '../facts/hours.ts';
import { leavesOf } from '../facts/numbers.ts';
import type { Common } from '../facts/record.ts';
import type { Act, Duration } from '../facts/schema.ts';
import { actInWords, durationInWords } from '../facts/words.ts';
import { hoursInWords } from './hours-in-words.ts';
import type { Page } from './pages.ts';
import type { Site } from './site.ts';

/** An Act and its section in the words of this site; an Order has articles. */
export function lawInWords(site: Site, act: Act): string {
  return actInWords(act, site.say(/ Order /.test(act.title) ? 'law.article' : 'law.section'));
}

/** Each stretch of words with a number in it that this value may show to a reader: a fact, or a part of a pack. */
export function numbersInWords(site: Site, value: unknown): string[] {
  if (typeof value === 'string') return hasDigit(value) ? [isDate(value) ? site.date(value) : value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (isAct(value)) return [lawInWords(site, value)].filter(hasDigit);
  if (isDuration(value)) return [durationInWords(value, site.languageTag) ?? ''].filter(hasDigit);
  const times = hoursForm.safeParse(value);
  if (times.success) return hoursInWords(site, times.data as Hours).filter(hasDigit);
  return Object.entries(value).flatMap(([key, each]) => (unsaid.has(key) ? [] : numbersInWords(site, each)));
}

/** What no page says by itself: days on which something runs out, what only editors read, and sources, which stand in a list. */
const unsaid = new Set(['id', 'note', 'question', 'checkBy', 'expires', 'sources', 'sourceDate']);

/** The same for a fact, with the days on which it was checked and must be again. */
export function numbersOfFact(site: Site, fact: Common): string[] {
  const days = { checked: site.date(fact.checked), again: site.date(fact.checkBy) };
  return [...numbersInWords(site, fact), site.say('sources.dates', days)];
}

/** Every address of another site in a value that was read. */
export function addressesIn(value: unknown): string[] {
  return leavesOf(value).flatMap(({ text }) => (/^[a-z]+:\/\/|^\S+@\S+$/.test(text) ? [text] : []));
}

/** A number that somebody typed, such as an age, with the words on both sides of it. */
const typed = /(?:[\p{L}-]+[ ,]+)?\d[\d.]*(?: [\p{L}]+)?/gu;

/** The numbers typed in these words, which are no facts: ages, and names with a digit. */
export function typedIn(texts: (string | undefined)[]): string[] {
  return texts.flatMap((text) => text?.match(typed) ?? []);
}

/** The numbers typed on a page. */
export function typedNumbers({ title, shortTitle, description, body, changes }: Page): string[] {
  const said = changes.map(({ what }) => what);
  return typedIn([title, shortTitle, description, ...said, ...body.text.map(({ value }) => value)]);
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
