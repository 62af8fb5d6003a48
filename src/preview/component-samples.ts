import type { ComponentDefinition } from '../content/component-metadata.ts';
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
  return Object.entries(componentRegistry).map(([name, definition]) => {
    const use = uses.find((component) => component.name === name);
    if (use) return { name, attributes: Object.fromEntries(use.attributes), hasContent: use.hasContent };
    return {
      name,
      attributes: sampleAttributes(definition, site),
      hasContent: definition.form === 'container',
    };
  });
}

/** Returns the attributes of a component that only packs use: a page, or a service. */
function sampleAttributes({ attributes }: ComponentDefinition, site: Site): Record<string, string> {
  const values: Record<string, string | undefined> = {
    page: site.pages.find(({ address }) => address !== '')?.id,
    services: site.facts.published('services').find(({ phone }) => phone)?.id,
  };
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, type]) => (values[type] ? [[name, values[type]]] : [])),
  );
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
