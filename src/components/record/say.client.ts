import type { Say, Wording } from '../../record/words.ts';

/** The words that a page brings for its tool. */
export function wordingOf(root: HTMLElement): Wording {
  const words = JSON.parse(root.dataset['say'] ?? '{}') as Record<string, string>;
  const { lang, dataset } = document.documentElement;
  return { say: sayFrom(words), language: lang, title: dataset['title'] ?? '' };
}

function sayFrom(words: Record<string, string>): Say {
  return (key, blanks = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}

/** How many things a record holds, in words. */
export function countInWords(count: number, { say, language }: Wording): string {
  const key = count === 1 ? 'record.count-one' : 'record.count-many';
  return say(key, { count: new Intl.NumberFormat(language).format(count) });
}
