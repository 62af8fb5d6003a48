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

/** Formats the number of entries in a record. */
export function formatEntryCount(count: number, { say, language }: Localization): string {
  const key = count === 1 ? 'record.count-one' : 'record.count-many';
  return say(key, { count: new Intl.NumberFormat(language).format(count) });
}
