import { localServicesOf } from '../../brand/local-services.ts';
import type { Nation } from '../../facts/base-fact.ts';
import { formatList } from '../../facts/format-list.ts';
import type { Service } from '../../facts/kinds/services.ts';
import { nonBreaking } from '../../facts/phone.ts';
import { alwaysOpenServices, supportHelplines } from '../../site/services.ts';
import type { Site } from '../../site/site.ts';
import { printedAddress } from './printed-address.ts';
import { printedHours } from './printed-hours.ts';
import type { PrintedContact } from './publisher-contacts.ts';

/** How many services the front of the leaflet has room for. */
const frontServices = 4;

/** Returns the services of the area that have a way to reach them, advocates first. */
export function localServices(site: Site): Service[] {
  const services = localServicesOf(site.brand);
  const isAdvocate = ({ kind }: (typeof services)[number]) => kind === 'advocate';
  return [...services.filter(isAdvocate), ...services.filter((each) => !isAdvocate(each))].map(
    ({ service }) => service,
  );
}

/** Returns all services of the leaflet: those of the area, for this subject in the nations of the site, and those open 24 hours. */
export function printedServices(site: Site): Service[] {
  const [first, ...others] = supportHelplines(site);
  return [...(first ? [first] : []), ...localServices(site), ...others];
}

/** Returns what stands on the front of the leaflet: services that anyone may call, those of the area among them. */
export function talkContacts(site: Site): PrintedContact[] {
  const services = printedServices(site).filter(({ phone }) => phone);
  const [first] = services;
  const local = services.filter(({ id }) => localServices(site).some((each) => each.id === id));
  const chosen = [first, ...local.slice(0, 1), ...alwaysForAnyone(site), ...local.slice(1), ...services];
  return [...new Set(chosen)].slice(0, frontServices).flatMap((service) => {
    if (!service?.phone) return [];
    const free = service.cost === 'free' ? [site.t('leaflet.free')] : [];
    const hours = service.hours ? [printedHours(site, service.hours)] : [];
    return {
      values: [nonBreaking(service.phone.say)],
      isAddress: false,
      name: site.localize(service.name),
      note: [audience(site, service), ...free, ...hours, ...websiteToAsk(service)].filter(Boolean).join(' '),
    };
  });
}

/** Returns the services that anyone may call at any hour, whatever happened to them. */
export function alwaysForAnyone(site: Site): Service[] {
  return alwaysOpenServices(site).filter(({ needs }) =>
    needs.some((need) => need === 'any-crime' || need === 'distress'),
  );
}

/** Returns the nations that a service is for, like "England and Wales only"; empty where it is for all nations of the site. */
export function nationsNote({ nations: ofSite, languageTag, t }: Site, nations: readonly Nation[]): string {
  if (ofSite.every((nation) => nations.includes(nation))) return '';
  const names = nations.map((nation) => t(`nation.${nation}`));
  return t('leaflet.only', { nations: formatList(names, languageTag) });
}

/** Who may call a service: without these words, people call a line that cannot help them. */
function audience(site: Site, service: Service): string {
  const only = nationsNote(site, service.nations);
  return [service.for && site.localize(service.for), only && `${only}.`].filter(Boolean).join(' ');
}

/** The address where the hours of a service are, when they are not printed. */
function websiteToAsk({ hours, website }: Service): string[] {
  return hours && 'notPublished' in hours && website ? [printedAddress(website)] : [];
}

/** A row of the table of services. */
export interface ServiceRow {
  /** Empty for a service without a phone. */
  number: string;
  name: string;
  /** The other ways to reach it. Those of national services are on the site. */
  addresses: string[];
  note: string;
  when: string;
}

/** Returns a table row for each service: how to reach it, its name, who it is for, and hours. */
export function serviceRows(site: Site): ServiceRow[] {
  const local = new Set(localServices(site).map(({ id }) => id));
  return printedServices(site).map((service) => {
    const { id, phone, textphone, website, email, name, hours } = service;
    const typed = textphone && nonBreaking(textphone.say);
    const addresses = [typed, email, website && printedAddress(website)].filter((each) => each !== undefined);
    return {
      number: phone ? nonBreaking(phone.say) : '',
      addresses: local.has(id) ? addresses : websiteToAsk(service),
      name: site.localize(name),
      note: audience(site, service),
      when: hours ? printedHours(site, hours) : '',
    };
  });
}

/** Returns the formatted date of the oldest check among the printed numbers of national and local services. */
export function oldestCheckDate(site: Site): string {
  const numbers = ['hl-999', 'hl-101'].map((id) => site.facts.get('services', id));
  const days = [...numbers, ...printedServices(site)].map(({ checked }) => checked).sort();
  return site.formatDate(days[0] ?? '');
}
