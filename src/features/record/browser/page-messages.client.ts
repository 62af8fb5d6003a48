import type { Localization, Translate } from '../localization.ts';

/** The words that a page brings for its tool. */
export function readLocalization(root: HTMLElement): Localization {
  const words = JSON.parse(root.dataset['say'] ?? '{}') as Record<string, string>;
  const { lang, dataset } = document.documentElement;
  return { say: createTranslate(words), language: lang, title: dataset['title'] ?? '' };
}

function createTranslate(words: Record<string, string>): Translate {
  return (key, blanks = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** The localised number of entries in a record. */
export function formatEntryCount(count: number, { say, language }: Localization): string {
  const key = count === 1 ? 'record.count-one' : 'record.count-many';
  return say(key, { count: new Intl.NumberFormat(language).format(count) });
}
