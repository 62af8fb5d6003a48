import type { Page } from '../../content/pages.ts';
import type { Section } from '../sections.ts';
import type { Site } from '../site.ts';

/** The pages around one page, in the order in which they are read. */
export interface SectionTrail {
  section: Section;
  /** The pages of the sequence; or else of the section, without its index, to which the link above the heading leads. */
  pages: { page: Page; current: boolean }[];
  /** Only pages that are read one after the other have neighbours. */
  previous: Page | undefined;
  next: Page | undefined;
}

/** Returns the trail of a page; undefined for a page in no section, such as the home page. */
export function sectionTrail(site: Site, page: Page): SectionTrail | undefined {
  const section = site.sections.find(({ id }) => id === page.section);
  if (!section) return undefined;
  const isSequence = section.sequence.includes(page.name);
  const pages = isSequence
    ? sequenceOf(site, section, page)
    : section.pages.filter((each) => !each.isSectionIndex);
  const index = isSequence ? pages.findIndex(({ id }) => id === page.id) : Number.NaN;
  return {
    section,
    pages: pages.map((each) => ({ page: each, current: each.id === page.id })),
    previous: pages[index - 1],
    next: pages[index + 1],
  };
}

/** Every law has its own sequence, also one that does not hold where the publisher is. */
function sequenceOf(site: Site, section: Section, page: Page): Page[] {
  return section.sequence.flatMap(
    (name) =>
      site.pages.find((each) => each.section === section.id && each.name === name && each.law === page.law) ??
      [],
  );
}
