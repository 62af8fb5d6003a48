import type { Nation, Service } from '../facts/schema.ts';
import type { Site } from './site.ts';

/**
 * The services that a reader of this site may need, in the order of the facts. Those that serve none of the site's
 * nations are left out, unless a nation is asked for.
 */
export function servicesFor(site: Site, need: string, nation?: Nation): Service[] {
  const wanted = nation ? [nation] : site.nations;
  return site.facts
    .published('services')
    .filter((service) => service.needs.some((each) => each === need))
    .filter((service) => service.nations.some((each) => wanted.includes(each)));
}
