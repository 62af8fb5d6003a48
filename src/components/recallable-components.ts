import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { componentForm } from '../content/component-registry.ts';
import { namedFactIds } from '../content/named-facts.ts';
import type { Site } from '../site/site.ts';
import { components } from './content/mdx-components.ts';
import Withdrawn from './Withdrawn.astro';

type Components = typeof components;
const withdrawn: AstroComponentFactory = Withdrawn;

/** The components of each site that has recalled facts: every page of the site uses the same. */
const componentsBySite = new WeakMap<Site, Components>();

/** Returns the components of pages for a site. Where one names a recalled fact, `Withdrawn` is rendered instead. */
export function componentsOf(site: Site): Components {
  if (site.recalled.size === 0) return components;
  const known = componentsBySite.get(site) ?? withRecalls(site);
  componentsBySite.set(site, known);
  return known;
}

function withRecalls(site: Site): Components {
  return Object.fromEntries(
    Object.entries(components).map(([name, component]) => {
      const factory: AstroComponentFactory = (result, props: Record<string, unknown>, slots) => {
        const attributes = new Map(Object.entries(props).map(([key, value]) => [key, String(value)]));
        const [recalled] = namedFactIds({ name, attributes }).flatMap((id) => site.recalled.get(id) ?? []);
        if (!recalled) return component(result, props, slots);
        return withdrawn(result, { form: componentForm(name), recalled }, {});
      };
      return [name, Object.assign(factory, component)];
    }),
  );
}
