import type { Service } from '../../facts/kinds/services.ts';
import { nonBreaking } from '../../facts/phone.ts';
import { formatOpeningHours } from '../../site/format-opening-hours.ts';
import { alwaysOpenServices, supportHelplines } from '../../site/services.ts';
import type { Site } from '../../site/site.ts';

/** Returns the services to print: for emergencies, for this subject in the nations of the site, and those open 24 hours. */
export function printedServices(site: Site): Service[] {
  const first = ['hl-999', 'hl-101'].map((id) => site.facts.get('services', id));
  return [...first, ...supportHelplines(site)];
}

/** Returns the numbers of a card that another person may find: no label reveals its subject. */
export function cardPhoneNumbers(site: Site): [label: string, number: string][] {
  const services = printedServices(site);
  const [emergency, police, byDay] = services;
  const always = alwaysOpenServices(site).filter(({ needs }) =>
    needs.some((need) => need === 'any-crime' || need === 'distress'),
  );
  const labelled: [string, Service | undefined][] = [
    ['now', emergency],
    ['later', police],
    ['talk', byDay && !always.includes(byDay) ? byDay : undefined],
    ...always.map((service): [string, Service] => ['always', service]),
  ];
  return labelled.flatMap(([label, service]) =>
    service?.phone ? [[site.t(`card.${label}`), nonBreaking(service.phone.say)] as [string, string]] : [],
  );
}

/** Returns a table row for each service: number, name and hours. */
export function serviceRows(site: Site): string[][] {
  return printedServices(site).map(({ phone, name, hours }) => [
    nonBreaking(phone?.say ?? ''),
    site.localize(name),
    hours ? formatOpeningHours(site, hours).join('. ') : '',
  ]);
}

/** Returns how to call for help without speaking. */
export function silentCall(site: Site): string {
  const { phone } = site.facts.get('services', 'hl-999');
  const { pressWhenAsked: code } = site.facts.get('services', 'hl-silent');
  return phone && code ? site.t('card.silent', { number: phone.say, code }) : '';
}

/** Returns the formatted date of the oldest check among the printed numbers. */
export function oldestCheckDate(site: Site): string {
  const days = printedServices(site)
    .map(({ checked }) => checked)
    .sort();
  return site.formatDate(days[0] ?? '');
}
