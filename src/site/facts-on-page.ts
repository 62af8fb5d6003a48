import { componentRegistry } from '../content/component-registry.ts';
import type { Page } from '../content/pages.ts';
import { type Fact, isFactKind } from '../facts/fact-kinds.ts';
import { servicesFor } from './services.ts';
import type { Site } from './site.ts';

/** Returns every fact that a page names or that its components show, in the order of use. */
export function factsOnPage(site: Site, page: Page): Fact[] {
  const shown = page.body.components.flatMap(({ name, attributes }) => {
    const { facts = [], attributes: kinds = {} } = componentRegistry[name] ?? {};
    const fromAttributes = Object.entries(kinds).flatMap(([attribute, kind]) =>
      idsNamed(site, kind, attributes.get(attribute)),
    );
    return [...facts, ...fromAttributes];
  });
  const ids = new Set([...shown, ...(page.facts ?? [])]);
  return [...ids].flatMap((id) => site.facts.find(id) ?? []);
}

/** Returns the ids of the facts that an attribute of this kind names: the fact itself, or every service for a need. */
function idsNamed(site: Site, kind: string, value: string | true | undefined): string[] {
  if (typeof value !== 'string') return [];
  if (kind === 'need') return servicesFor(site, value).map(({ id }) => id);
  return isFactKind(kind) ? [value] : [];
}
