import path from 'node:path';
import type { Brand } from '../brand/brand-schema.ts';
import { packCommand } from '../brand/pack-command.ts';
import { signOffKey, signOffSection } from '../brand/sign-off.ts';
import type { SignOff } from '../brand/sign-off-schema.ts';
import type { Page } from '../content/pages.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pageDigest } from './page-digest.ts';
import { createSites, type Site, type SiteInputs } from './site.ts';

/** Creates the sites as reviewers sign them: without recalls, which are published in a hurry and must not wait for a review. */
export function createReviewSites({ brands, ...content }: SiteInputs): Site[] {
  return createSites({ ...content, brands: brands.map((brand) => ({ ...brand, recalls: [] })) });
}

/** A page in the review of its section. */
interface ReviewedPage {
  /** Its key in a sign-off. */
  key: string;
  title: string;
  path: string;
  /** Digest of what it says now. */
  digest: string;
  /** Whether a sign-off has its digest; "changed" when one has an earlier digest only. */
  state: 'signed' | 'changed' | 'unsigned';
}

/** A section of a brand in every language, and how far it is signed off. */
export interface SectionReview {
  section: string;
  pages: ReviewedPage[];
  /** Indices of its sign-offs in the pack. */
  signOffs: number[];
}

/** Returns the sign-offs that hold for a page: those of its section with the digest of what it says now. */
export function currentSignOffs(site: Site, page: Page): SignOff[] {
  const candidates = site.brand.signOffs.filter(({ section }) => section === signOffSection(page));
  if (candidates.length === 0) return [];
  const digest = pageDigest(site, page);
  return candidates.filter(({ pages }) => pages[signOffKey(page)] === digest);
}

/** Returns the review of every section of a brand, given its site in each language. */
export function reviewSections({ signOffs }: Brand, sites: Site[]): SectionReview[] {
  const listed = sites.flatMap((site) =>
    site.pages.filter((page) => page.listed !== false).map((page) => ({ site, page })),
  );
  return [...Map.groupBy(listed, ({ page }) => signOffSection(page))].map(([section, members]) => {
    const own = signOffs.flatMap((signOff, index) => (signOff.section === section ? [index] : []));
    const pages = members.map(({ site, page }): ReviewedPage => {
      const [key, digest] = [signOffKey(page), pageDigest(site, page)];
      const digests = own.flatMap((index) => signOffs[index]?.pages[key] ?? []);
      const state = digests.includes(digest) ? 'signed' : digests.length > 0 ? 'changed' : 'unsigned';
      return { key, title: page.title, path: site.pathOf(page), digest, state };
    });
    return { section, pages, signOffs: own };
  });
}

/** Returns the pages of a list in one state, as text. */
export function namePages(pages: ReviewedPage[], state: ReviewedPage['state']): string {
  return pages
    .filter((page) => page.state === state)
    .map(({ title, path: address }) => `"${title}" (${address})`)
    .join(', ');
}

/**
 * Reports each section of these sites with pages that are not signed off, for brands that require it. A draft may be built
 * without, since reviewers need a copy to read.
 */
export function missingSignOffs(sites: Site[], areWarnings: boolean): Diagnostic[] {
  return [...Map.groupBy(sites, ({ brand }) => brand)]
    .filter(([brand]) => brand.requireSignOff)
    .flatMap(([brand, ofBrand]) => {
      const severity = brand.draft || areWarnings ? 'warning' : 'error';
      return reviewSections(brand, ofBrand)
        .filter(({ pages }) => pages.some(({ state }) => state !== 'signed'))
        .map((review) => ({ ...missingSignOff(brand, review), severity }));
    });
}

function missingSignOff(brand: Brand, { section, pages, signOffs }: SectionReview): Diagnostic {
  const file = path.join(brand.folder, 'brand.yaml');
  const fix = `a sign-off of the section as it is now, once it was reviewed: ${packCommand('brand:sign', { folder: brand.folder, words: section })} prints it`;
  const last = signOffs.at(-1);
  if (last === undefined) {
    const message = `"requireSignOff" is true, and the section "${section}" is not signed off`;
    return { file, ...brand.positionOf(['requireSignOff']), message, fix };
  }
  const [changed, unsigned] = [namePages(pages, 'changed'), namePages(pages, 'unsigned')];
  const parts = [changed && `changed since: ${changed}`, unsigned && `not part of it: ${unsigned}`];
  const message = `the sign-off of the section "${section}" does not hold for every page: ${parts.filter(Boolean).join('; ')}`;
  return { file, ...brand.positionOf(['signOffs', last, 'pages']), message, fix };
}
