import { componentRegistry } from '../content/component-registry.ts';
import type { Page } from '../content/pages.ts';
import { type Fact, isFactKind } from '../facts/fact-kinds.ts';
import { servicesFor } from './services.ts';
import type { Site } from './site.ts';

/**
 * Returns every fact that the components of a page show and that its frontmatter names for the nations of this site, in the order
 * of use.
 */
export function factsOnPage(site: Site, page: Page): Fact[] {
  const shown = page.body.components.flatMap(({ name, attributes }) => {
    const { facts = [], attributes: kinds = {} } = componentRegistry[name] ?? {};
    const fromAttributes = Object.entries(kinds).flatMap(([attribute, kind]) =>
      idsNamed(site, kind, attributes.get(attribute)),
    );
    return [...facts, ...fromAttributes];
  });
  const named = (page.facts ?? []).filter((id) => isForReaders(site, page, site.facts.find(id)));
  const ids = new Set([...shown, ...named]);
  return [...ids].flatMap((id) => site.facts.find(id) ?? []);
}

/** False for a fact of other nations only, which a page without a law of its own leaves out for the readers of this site. */
function isForReaders(site: Site, page: Page, fact: Fact | undefined): boolean {
  return page.law !== undefined || !fact || fact.nations.some((nation) => site.nations.includes(nation));
}

/** Returns the ids of the facts that an attribute of this kind names: the fact itself, or every service for a need. */
function idsNamed(site: Site, kind: string, value: string | true | undefined): string[] {
  if (typeof value !== 'string') return [];
  if (kind === 'need') return servicesFor(site, value).map(({ id }) => id);
  return isFactKind(kind) ? [value] : [];
}
