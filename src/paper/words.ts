import { unbroken } from '../facts/phone.ts';
import type { Service } from '../facts/schema.ts';
import { hoursInWords } from '../sites/hours-in-words.ts';
import { alwaysOpen, linesToCall } from '../sites/services.ts';
import type { Site } from '../sites/site.ts';

/** The services that stand on paper: those for emergencies, for this subject in the nations of the site, and at any hour. */
export function servicesOnPaper(site: Site): Service[] {
  const first = ['hl-999', 'hl-101'].map((id) => site.facts.get('services', id));
  return [...first, ...linesToCall(site)];
}

/** The numbers of a card that may be found: what each is for, in words that give nothing away. */
export function numbersOnCard(site: Site): [label: string, number: string][] {
  const services = servicesOnPaper(site);
  const [emergency, police, byDay] = services;
  const always = alwaysOpen(site).filter(({ needs }) =>
    needs.some((need) => need === 'any-crime' || need === 'distress'),
  );
  const labelled: [string, Service | undefined][] = [
    ['now', emergency],
    ['later', police],
    ['talk', byDay && !always.includes(byDay) ? byDay : undefined],
    ...always.map((service): [string, Service] => ['always', service]),
  ];
  return labelled.flatMap(([label, service]) =>
    service?.phone ? [[site.say(`card.${label}`), unbroken(service.phone.say)] as [string, string]] : [],
  );
}

/** Number, name and hours of each service: the rows of a table. */
export function rowsOnPaper(site: Site): string[][] {
  return servicesOnPaper(site).map(({ phone, name, hours }) => [
    unbroken(phone?.say ?? ''),
    site.words(name),
    hours ? hoursInWords(site, hours).join('. ') : '',
  ]);
}

/** How to call for help without a voice. */
export function silentCall(site: Site): string {
  const { phone } = site.facts.get('services', 'hl-999');
  const { pressWhenAsked: code } = site.facts.get('services', 'hl-silent');
  return phone && code ? site.say('card.silent', { number: phone.say, code }) : '';
}

/** The day since which every number on paper has been checked, in words: the oldest of their days. */
export function checkedOn(site: Site): string {
  const days = servicesOnPaper(site)
    .map(({ checked }) => checked)
    .sort();
  return site.date(days[0] ?? '');
}
