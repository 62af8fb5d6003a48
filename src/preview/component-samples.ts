import { componentRegistry } from '../content/component-registry.ts';
import type { Page } from '../content/pages.ts';
import type { Site } from '../site/site.ts';

/** A component with the attributes of one use. */
export interface ComponentSample {
  name: string;
  attributes: Record<string, string | true>;
  hasContent: boolean;
}

/** Returns every component that pages may use, each as in the first page of the site that uses it. */
export function componentSamples(site: Site): ComponentSample[] {
  const applicable = site.pages.filter(({ law }) => !law || site.lawAreas.includes(law));
  const uses = applicable.flatMap(({ body }) => body.components);
  return Object.keys(componentRegistry).flatMap((name) => {
    const use = uses.find((component) => component.name === name);
    if (!use) return [];
    return [{ name, attributes: Object.fromEntries(use.attributes), hasContent: use.hasContent }];
  });
}

/** Returns a page with all navigation that a page can have: one in the middle of a sequence. */
export function samplePage(site: Site, title: string): Page {
  const second = site.sections.flatMap(({ pages, sequence }) =>
    sequence.length > 2 ? pages.filter(({ name }) => name === sequence[1]) : [],
  );
  const page = second[0] ?? site.pages[0];
  if (!page) throw new Error('The site has no page.');
  return { ...page, title };
}
