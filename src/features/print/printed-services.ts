import { localServicesOf } from '../../brand/local-services.ts';
import type { Service } from '../../facts/kinds/services.ts';
import { nonBreaking } from '../../facts/phone.ts';
import { alwaysOpenServices, supportHelplines } from '../../site/services.ts';
import type { Site } from '../../site/site.ts';
import { printedHours } from './printed-hours.ts';
import { type PrintedContact, printedAddress } from './publisher-contacts.ts';

/** How many services the front of the leaflet has room for. */
const frontServices = 4;

/** Returns the services of the area that have a way to reach them, advocates first. */
function localServices(site: Site): Service[] {
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
      value: nonBreaking(service.phone.say),
      isAddress: false,
      name: site.localize(service.name),
      note: [...free, ...hours].join(' '),
    };
  });
}

/** Returns the services that anyone may call at any hour, whatever happened to them. */
function alwaysForAnyone(site: Site): Service[] {
  return alwaysOpenServices(site).filter(({ needs }) =>
    needs.some((need) => need === 'any-crime' || need === 'distress'),
  );
}

/**
 * Returns the numbers of a card that another person may find: no label reveals its subject. The number for emergencies and that
 * of the police come first.
 */
export function cardPhoneNumbers(site: Site): [label: string, number: string][] {
  const { report, victims, kind } = site.brand;
  const [emergency, police] = ['hl-999', 'hl-101'].map((id) => site.facts.get('services', id).phone?.say);
  const [byDay] = supportHelplines(site);
  const always = alwaysForAnyone(site);
  const advocate = localServices(site).find(({ phone }) => phone);
  const labelled: [label: string, number: string | undefined][] = [
    ['now', emergency],
    ['later', police],
    ['text', report.text],
    ['talk', byDay && !always.includes(byDay) ? byDay.phone?.say : undefined],
    ['talk', advocate?.phone?.say],
    ['talk', victims?.phone ?? (kind === 'police' ? undefined : report.phone)],
    ...always.map(({ phone }): [string, string | undefined] => ['always', phone?.say]),
  ];
  return labelled.flatMap(([label, number]) =>
    number ? [[site.t(`card.${label}`), nonBreaking(number)] as [string, string]] : [],
  );
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
      addresses: local.has(id) ? addresses : [],
      name: site.localize(name),
      note: service.for ? site.localize(service.for) : '',
      when: hours ? printedHours(site, hours) : '',
    };
  });
}

/** Returns how to call for help without speaking. */
export function silentCall(site: Site): string {
  const { phone } = site.facts.get('services', 'hl-999');
  const { pressWhenAsked: code } = site.facts.get('services', 'hl-silent');
  return phone && code ? site.t('card.silent', { number: phone.say, code }) : '';
}

/** Returns the formatted date of the oldest check among the printed numbers. */
export function oldestCheckDate(site: Site): string {
  const numbers = ['hl-999', 'hl-101'].map((id) => site.facts.get('services', id));
  const days = [...numbers, ...printedServices(site)].map(({ checked }) => checked).sort();
  return site.formatDate(days[0] ?? '');
}
