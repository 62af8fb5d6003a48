import type { LawArea } from '../content/law-areas.ts';
import type { Navigation } from '../content/navigation.ts';
import type { Page } from '../content/pages.ts';
import type { LocalizedText } from '../facts/base-fact.ts';

/** A section of the site with its pages in order; the first page is its index. */
export interface Section {
  id: string;
  title: string;
  /** Its name in a row of sections. */
  shortTitle: string;
  /** The name of its Lucide icon. */
  icon: string;
  /** What the home page says of it. */
  about: string;
  pages: Page[];
  /** Names of its pages that are read one after the other. */
  sequence: readonly string[];
}

interface SectionOptions {
  /** Every page of the language. */
  pages: Page[];
  /** The laws that hold where the publisher is; pages about another law are in no section. */
  laws: readonly LawArea[];
  /** Returns a text of the navigation in the language of the site. */
  localize: (text: LocalizedText) => string;
}

/** Returns the sections of advice: all but the one about the site. */
export function adviceSections(sections: readonly Section[]): Section[] {
  return sections.filter(({ id }) => id !== 'about');
}

/** Returns the sections that have pages, in the order of the navigation. */
export function buildSections(navigation: Navigation, { pages, laws, localize }: SectionOptions): Section[] {
  const lawRank = ({ law }: Page) => (law ? laws.indexOf(law) : -1);
  return navigation.sections.flatMap(({ folder: id, short, icon, about, sequence = [] }) => {
    const sectionPages = pages
      .filter(
        ({ section, listed, law }) => section === id && listed !== false && (!law || laws.includes(law)),
      )
      .sort(
        (a, b) =>
          Number(b.isSectionIndex) - Number(a.isSectionIndex) || lawRank(a) - lawRank(b) || a.order - b.order,
      );
    const first = sectionPages[0];
    if (!first) return [];
    const title = first.shortTitle ?? first.title;
    return [
      {
        id,
        title,
        shortTitle: localize(short),
        icon,
        about: localize(about),
        pages: sectionPages,
        sequence,
      },
    ];
  });
}
