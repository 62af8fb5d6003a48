import type { Page } from '../content/pages.ts';
import { type BaseFact, isLocalizedText } from '../facts/base-fact.ts';
import { isPartialDate } from '../facts/dates.ts';
import { flatten } from '../facts/flatten.ts';
import { formatAct } from '../facts/formatting.ts';
import { type Hours, hours as hoursForm } from '../facts/hours.ts';
import { type Act, type Penalty, penalty } from '../facts/law-fields.ts';
import { namedSources } from '../facts/sources.ts';
import { formatOpeningHours, summarizeOpeningHours } from './format-opening-hours.ts';
import { formatLongest, formatPenalty } from './sentences.ts';
import type { Site } from './site.ts';

/** Formats an Act and its section in the language of the site; an Order has articles. */
export function localizeAct({ t }: Pick<Site, 't'>, act: Act): string {
  return formatAct(act, t(/ Order \d{4}$/.test(act.title) ? 'law.article' : 'law.section'));
}

/** Returns each piece of text with a number that this value may show to a reader: a fact, or a part of a pack. */
export function renderedNumbers(site: Site, value: unknown): string[] {
  if (typeof value === 'string')
    return hasDigit(value) ? [isPartialDate(value) ? site.formatDate(value) : value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (isAct(value)) return [localizeAct(site, value)].filter(hasDigit);
  if (isPenalty(value)) return penaltyNumbers(site, value);
  if (isLocalizedText(value)) return [site.localize(value)].filter(hasDigit);
  const parsedHours = hoursForm.safeParse(value);
  if (parsedHours.success) {
    const parsed = parsedHours.data as Hours;
    return [...formatOpeningHours(site, parsed), summarizeOpeningHours(site, parsed)].filter(hasDigit);
  }
  return Object.entries(value).flatMap(([key, child]) =>
    unrenderedKeys.has(key) ? [] : renderedNumbers(site, child),
  );
}

/**
 * Keys whose values no page shows by themselves: expiry dates, notes for editors, and sources, which have a list of their
 * own.
 */
const unrenderedKeys = new Set(['id', 'note', 'question', 'checkBy', 'expires', 'sources']);

/** Returns the same for a fact, with the dates of its sources. */
export function renderedFactNumbers(site: Site, fact: BaseFact): string[] {
  const dates = namedSources(fact).flatMap(({ date, read }) => [
    ...(date ? [site.t('sources.text-of', { date: site.formatDate(date) })] : []),
    ...(read ? [site.t('sources.read', { date: site.formatDate(read) })] : []),
  ]);
  return [...renderedNumbers(site, fact), ...dates];
}

/** Returns every external URL in a parsed value. */
export function externalLinks(value: unknown): string[] {
  return flatten(value).flatMap(({ text }) => (/^[a-z]+:\/\/|^\S+@\S+$/.test(text) ? [text] : []));
}

/** A number typed into text, such as an age, with the adjacent words. */
const literalNumberPattern = /(?:[\p{L}-]+[ ,]+)?\d[\d.]*(?: [\p{L}]+)?/gu;

/** Returns the numbers typed in these texts that are not facts: ages, and names with a digit. */
export function literalNumbers(texts: (string | undefined)[]): string[] {
  return texts.flatMap((text) => text?.match(literalNumberPattern) ?? []);
}

/** Returns the numbers typed on a page. */
export function literalNumbersOnPage({ title, shortTitle, description, body, changes }: Page): string[] {
  const changeNotes = changes.map(({ what }) => what);
  return literalNumbers([
    title,
    shortTitle,
    description,
    ...changeNotes,
    ...body.text.map(({ value }) => value),
  ]);
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}

function isAct(value: object): value is Act {
  return 'title' in value && 'section' in value;
}

function isPenalty(value: object): value is Penalty {
  return penalty.safeParse(value).success;
}

/** A page shows a penalty as a whole, or its prison sentence alone. */
function penaltyNumbers(site: Site, value: Penalty): string[] {
  return [formatPenalty(site, value), formatLongest(site, { summary: value }) ?? ''].filter(hasDigit);
}
