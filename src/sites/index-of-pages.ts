import type { Page } from './pages.ts';
import type { Site } from './site.ts';

/** An entry of the A to Z. */
export interface Entry {
  words: string;
  page: Page;
}

/**
 * The A to Z: every listed page under its title and under its other names, by first letter. Pages about the law
 * of another nation stand under their title only, so that "Legal aid" leads to the reader's own.
 */
export function indexOf(site: Site): { letter: string; entries: Entry[] }[] {
  const order = new Intl.Collator(site.languageTag);
  const entries = site.pages
    .filter(({ listed, id }) => listed !== false && id !== 'home')
    .flatMap((page) => entriesOf(site, page));
  entries.sort((a, b) => order.compare(a.words, b.words));
  const small = (words: string) => words.toLocaleLowerCase(site.languageTag);
  const uses = Map.groupBy(entries, ({ words }) => small(words));
  // The way to the page leads to the publisher's own pages with these words.
  const above = new Set(site.brand.trail.map(({ name }) => small(site.words(name))));
  const told = entries.map((entry) => {
    const words = small(entry.words);
    const isAlone = uses.get(words)?.length === 1 && !above.has(words);
    return isAlone || entry.words === entry.page.title ? entry : apart(site, entry);
  });
  const letters = Map.groupBy(told, ({ words }) => firstLetter(words, site.languageTag));
  return [...letters].map(([letter, own]) => ({ letter, entries: own }));
}

function entriesOf(site: Site, page: Page): Entry[] {
  const isOwn = !page.law || site.laws.includes(page.law);
  const names = [page.title, ...(isOwn ? (page.also ?? []) : [])];
  return [...new Set(names)].map((words) => ({ words, page }));
}

/** Words that lead to several pages, ours or the publisher's, say to which, and to which of several laws (WCAG 2.4.4). */
function apart(site: Site, { words, page }: Entry): Entry {
  const name = page.shortTitle ?? page.title;
  const law = page.law && site.laws.length > 1 ? `, ${site.say(`law.area.${page.law}`)}` : '';
  return { words: `${words}: ${name}${law}`, page };
}

function firstLetter(words: string, languageTag: string): string {
  const [letter = ''] = words.normalize('NFD').match(/\p{L}|\p{N}/u) ?? [];
  return letter.toLocaleUpperCase(languageTag);
}
