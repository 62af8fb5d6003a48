import { firstLetter } from '../../content/alphabets.ts';
import type { Page } from '../../content/pages.ts';
import { withoutMarks } from '../original-text.ts';
import type { Site } from '../site.ts';

/** An entry of the A to Z. */
export interface AToZEntry {
  label: string;
  page: Page;
}

/** The pages that share the A to Z between them, in order: all entries on one page would weigh too much. */
const aToZPages = ['a-to-z', 'a-to-z-second-half'] as const;

/** A letter with its entries, and the page that shows them. */
export interface AToZLetter {
  letter: string;
  entries: AToZEntry[];
  page: (typeof aToZPages)[number];
}

/** Divides the A to Z between its pages, at the letter where half of the entries are reached. */
export function divideAToZ(letters: readonly { letter: string; entries: AToZEntry[] }[]): AToZLetter[] {
  const total = letters.reduce((sum, { entries }) => sum + entries.length, 0);
  let count = 0;
  return letters.map(({ letter, entries }) => {
    const page = aToZPages[count < total / 2 ? 0 : 1];
    count += entries.length;
    return { letter, entries, page };
  });
}

/**
 * Returns the A to Z: every listed page under its title and its other names, by first letter. Pages about the law of
 * another nation are listed under their title only, so that "Legal aid" leads to the reader's own.
 */
export function aToZ(site: Site): { letter: string; entries: AToZEntry[] }[] {
  const collator = new Intl.Collator(site.languageTag);
  const entries = site.pages
    .filter(({ listed, id }) => listed !== false && id !== 'home')
    .flatMap((page) => pageEntries(site, page));
  entries.sort((a, b) => collator.compare(withoutMarks(a.label), withoutMarks(b.label)));
  const lowerCase = (text: string) => text.toLocaleLowerCase(site.languageTag);
  const uses = Map.groupBy(entries, ({ label }) => lowerCase(label));
  // The foot of each page links to the publisher's own pages with these labels.
  const breadcrumbLabels = new Set(site.brand.trail.map(({ name }) => lowerCase(site.localize(name))));
  const disambiguated = entries.map((entry) => {
    const key = lowerCase(entry.label);
    const isUnique = uses.get(key)?.length === 1 && !breadcrumbLabels.has(key);
    return isUnique || lowerCase(entry.label) === lowerCase(entry.page.title)
      ? entry
      : disambiguate(site, entry);
  });
  const letters = Map.groupBy(disambiguated, ({ label }) => firstLetter(label, site.languageTag));
  return [...letters].map(([letter, letterEntries]) => ({ letter, entries: letterEntries }));
}

function pageEntries(site: Site, page: Page): AToZEntry[] {
  const isOwn = !page.law || site.lawAreas.includes(page.law);
  const names = [page.title, ...(isOwn ? (page.also ?? []) : [])];
  return [...new Set(names.map((name) => capitalize(name, site.languageTag)))].map((label) => ({
    label,
    page,
  }));
}

/** Every entry begins with a capital, but a name that has its capital later, like "iPhone". */
function capitalize(label: string, languageTag: string): string {
  return /^\p{Ll}\p{Lu}/u.test(label)
    ? label
    : label.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(languageTag));
}

/** Labels that link to several pages, ours or the publisher's, name the page, and which of several laws (WCAG 2.4.4). */
function disambiguate(site: Site, { label, page }: AToZEntry): AToZEntry {
  const name = page.shortTitle ?? page.title;
  const law = page.law && site.lawAreas.length > 1 ? `, ${site.t(`law.area.${page.law}`)}` : '';
  return { label: `${label}: ${name}${law}`, page };
}
