import { brandServicesOf } from '../brand/local-services.ts';
import type { Nation } from '../facts/base-fact.ts';
import type { Service } from '../facts/kinds/services.ts';
import type { Site } from './site.ts';

/**
 * Returns the services that a reader of this site may need, in the order of the facts. Services for none of the site's
 * nations are excluded, unless a nation is given.
 */
export function servicesFor(site: Site, need: string, nation?: Nation): Service[] {
  return servicesIn(site, need, nation ? [nation] : site.nations);
}

function servicesIn(site: Site, need: string, areaNations: readonly Nation[]): Service[] {
  return site.facts
    .published('services')
    .filter((service) => service.needs.some((served) => served === need))
    .filter((service) => service.nations.some((served) => areaNations.includes(served)));
}

/** Returns the services of these nations, by default those of this site, that are open 24 hours, without the emergency services. */
export function alwaysOpenServices(site: Site, areaNations: readonly Nation[] = site.nations): Service[] {
  const relevantNeeds = new Set<string>([
    'stalking',
    'domestic-abuse',
    'any-crime',
    'distress',
    'young',
    'sexual-violence',
  ]);
  return site.facts
    .published('services')
    .filter(({ hours, phone }) => phone && hours && 'always' in hours)
    .filter(({ needs }) => needs.some((need) => relevantNeeds.has(need)))
    .filter(({ nations }) => nations.some((nation) => areaNations.includes(nation)));
}

/** Needs of a person who is stalked or in distress, whichever nation they are in. */
const urgentNeeds = ['stalking', 'domestic-abuse', 'any-crime', 'sexual-violence', 'crisis'];

/** Returns the services for urgent needs with a number that work in this nation and in none of the site's. */
export function servicesOnlyIn(site: Site, nation: Nation): Service[] {
  return site.facts
    .published('services')
    .filter(({ phone, needs }) => phone && needs.some((need) => urgentNeeds.includes(need)))
    .filter(
      ({ nations }) => nations.includes(nation) && !nations.some((other) => site.nations.includes(other)),
    );
}

/** Returns the helplines of this site: those about stalking first, then those open 24 hours. */
export function supportHelplines(site: Site): Service[] {
  const stalkingServices = servicesFor(site, 'stalking').filter(({ phone }) => phone);
  return [...new Set([...stalkingServices, ...alwaysOpenServices(site)])];
}

/** Returns the helpline about stalking of these nations, by default those of this site: the first with a number. */
export function lineForStalking(site: Site, areaNations = site.nations): Service | undefined {
  return servicesIn(site, 'stalking', areaNations).find(({ phone }) => phone);
}

/**
 * Returns the helpline that anyone in these nations, by default those of this site, may call at any hour: one for victims of
 * any crime, or else for people in distress.
 */
export function lineAlwaysOpen(site: Site, areaNations = site.nations): Service | undefined {
  const services = alwaysOpenServices(site, areaNations);
  return ['any-crime', 'distress']
    .map((need) => services.find(({ needs }) => needs.some((served) => served === need)))
    .find(Boolean);
}

/** Returns the service that a component names: one of the pack, or else of the facts. Throws for an unknown id. */
export function serviceOf({ brand, facts }: Site, id: string): Service {
  const brandService = brandServicesOf(brand).find(({ service }) => service.id === id);
  return brandService?.service ?? facts.get('services', id);
}
