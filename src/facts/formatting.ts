import type { LocalizedText } from './base-fact.ts';
import type { Act, Duration, Penalty } from './law-fields.ts';

/** Returns the text in this language or, while a translation is missing, in English. */
export function localize(text: LocalizedText, language: string): string {
  return text[language] ?? text['en'] ?? '';
}

/** Formats a duration, like "10 years". */
export function formatDuration(duration: Exclude<Duration, { life: true }>, languageTag: string): string {
  const [unit, number] =
    'years' in duration ? (['year', duration.years] as const) : (['month', duration.months] as const);
  const key = `${languageTag} ${unit}`;
  const formatter =
    durationFormatCache.get(key) ??
    new Intl.NumberFormat(languageTag, { style: 'unit', unit, unitDisplay: 'long' });
  durationFormatCache.set(key, formatter);
  return formatter.format(number);
}

/** Creating a formatter takes a hundred times as long as using it. */
const durationFormatCache = new Map<string, Intl.NumberFormat>();

/** Returns the higher of two penalties: the one with more prison. */
export function higherPenalty(a: Penalty | undefined, b: Penalty | undefined): Penalty | undefined {
  if (!a || !b) return a ?? b;
  return toMonths(a) >= toMonths(b) ? a : b;
}

function toMonths(penalty: Penalty): number {
  if ('life' in penalty) return Number.POSITIVE_INFINITY;
  if ('years' in penalty) return penalty.years * 12;
  return 'months' in penalty ? penalty.months : 0;
}

/** Formats the name of an Act, like "Protection from Harassment Act 1997, section 2A"; `sectionWord` is localised. */
export function formatAct(act: Act, sectionWord: string): string {
  return act.section ? `${act.title}, ${sectionWord} ${act.section}` : act.title;
}
