import { pageComponents } from '../sites/page-components.ts';
import type { Page } from '../sites/pages.ts';
import type { Site } from '../sites/site.ts';

/** One component as some page uses it. */
export interface Sample {
  name: string;
  attributes: Record<string, string | true>;
  hasContent: boolean;
}

/** Every component that pages may name, each as the first page of the site that uses it does. */
export function samplesOf(site: Site): Sample[] {
  const own = site.pages.filter(({ law }) => !law || site.laws.includes(law));
  const uses = own.flatMap(({ body }) => body.components);
  return Object.keys(pageComponents).flatMap((name) => {
    const use = uses.find((each) => each.name === name);
    if (!use) return [];
    return [{ name, attributes: Object.fromEntries(use.attributes), hasContent: use.hasContent }];
  });
}

/** A page with everything around it that a page can have: one in the middle of a section. */
export function pageForSamples(site: Site, title: string): Page {
  const page = site.sections.find(({ pages }) => pages.length > 2)?.pages[1] ?? site.pages[0];
  if (!page) throw new Error('The site has no page.');
  return { ...page, title };
}
