import { stringify } from 'yaml';
import type { Brand } from '../../brand/brand-schema.ts';
import { namePages, reviewSections, type SectionReview } from '../sign-off.ts';
import type { Site } from '../site.ts';

/** Returns how far each section of a brand is signed off, as text: what changed since, and what is not signed off at all. */
export function signOffNotes(brand: Brand, sites: Site[]): string {
  const reviews = reviewSections(brand, sites);
  const unsigned = reviews.filter(({ signOffs }) => signOffs.length === 0).map(({ section }) => section);
  const lines = reviews
    .filter(({ signOffs }) => signOffs.length > 0)
    .flatMap((review) => reviewLines(brand, review));
  if (unsigned.length > 0) lines.push(`not signed off: ${unsigned.join(', ')}`);
  return `Sign-offs\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

function reviewLines({ signOffs }: Brand, { section, pages, signOffs: own }: SectionReview): string[] {
  const reviewers = own.flatMap((index) => {
    const signOff = signOffs[index];
    return signOff ? [`${Object.values(signOff.by)[0]}, ${signOff.date}`] : [];
  });
  const current = pages.filter(({ state }) => state === 'signed').length;
  const [changed, unsigned] = [namePages(pages, 'changed'), namePages(pages, 'unsigned')];
  return [
    `${section}: ${reviewers.join('; ')} (${current} of ${pages.length} pages as they are now)`,
    ...(changed ? [`${section}, changed since: ${changed}`] : []),
    ...(unsigned ? [`${section}, not part of the sign-off: ${unsigned}`] : []),
  ];
}

/**
 * Returns the sign-off of a section as it is now, as YAML for brand.yaml. Its "by" is empty, so that the pack is refused until
 * the reviewer's role is there: no program signs.
 */
export function signOffTemplate({ languages }: Brand, review: SectionReview, date: string): string {
  const signOff = {
    section: review.section,
    by: Object.fromEntries(languages.map((language) => [language, ''])),
    date,
    pages: Object.fromEntries(review.pages.map(({ key, digest }) => [key, digest])),
  };
  const options = { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 } as const;
  return stringify({ signOffs: [signOff] }, options).trimEnd();
}
