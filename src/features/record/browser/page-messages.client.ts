import type { Localization, Translate } from '../localization.ts';

/** Reads the messages that a page holds for its tool. */
export function readLocalization(root: HTMLElement): Localization {
  const messages = JSON.parse(root.dataset['say'] ?? '{}') as Record<string, string>;
  const { lang, dataset } = document.documentElement;
  return { say: createTranslate(messages), language: lang, title: dataset['title'] ?? '' };
}

function createTranslate(messages: Record<string, string>): Translate {
  return (key, values = {}) =>
    (messages[key] ?? '').replace(/\{(\w+)\}/g, (placeholder, name: string) =>
      String(values[name] ?? placeholder),
    );
}

/** Formats the number of entries in a record, in the plural form of the language that the page has (CLDR), or else the general one. */
export function formatEntryCount(count: number, { say, language }: Localization): string {
  const blanks = { count: new Intl.NumberFormat(language).format(count) };
  const form = new Intl.PluralRules(language).select(count);
  return say(`record.count.${form}`, blanks) || say('record.count.other', blanks);
}
