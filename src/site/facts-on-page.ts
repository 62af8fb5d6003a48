import { componentRegistry } from '../content/component-registry.ts';
import type { Page } from '../content/pages.ts';
import type { Fact } from '../facts/fact-kinds.ts';
import { servicesFor } from './services.ts';
import type { Site } from './site.ts';

/** Every fact that a page rests on or shows: those it names, and those its components show. In the order of use. */
export function factsOnPage(site: Site, page: Page): Fact[] {
  const shown = page.body.components.flatMap(({ name, attributes }) => {
    const fixed = fixedFacts[name] ?? [];
    const need = attributes.get('need');
    if (name === 'Helplines' && typeof need === 'string') return servicesFor(site, need).map(({ id }) => id);
    const named = Object.entries(componentRegistry[name] ?? {})
      .filter(([, kind]) => factKinds.includes(kind))
      .map(([attribute]) => String(attributes.get(attribute)));
    return [...fixed, ...named];
  });
  const ids = new Set([...shown, ...(page.facts ?? [])]);
  return [...ids].flatMap((id) => site.facts.find(id) ?? []);
}

const factKinds = ['services', 'offences', 'orders', 'statistics', 'regulations'];

/** Facts that a component always shows. */
const fixedFacts: Record<string, string[]> = {
  EmergencyCall: ['hl-999'],
  ReportRoutes: ['hl-999', 'hl-101'],
};
