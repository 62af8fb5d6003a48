import type { LocalServiceKind } from '../brand/contact-schema.ts';
import { digitsOf } from '../brand/numbers.ts';
import type { Brand } from '../brand/schema.ts';
import type { Phone } from '../facts/phone.ts';
import { type Localised, nations } from '../facts/record.ts';
import type { Service } from '../facts/schema.ts';
import type { Site } from './site.ts';

/** A service of the publisher or of its area in the form of those in the facts, so that readers see one kind of card. */
export interface OwnService {
  service: Service;
  /** None for the publisher's own ways to be reached. */
  kind?: LocalServiceKind;
  /** Where it works. */
  area?: Localised | undefined;
}

type Contact = Partial<Service> & Pick<Service, 'id' | 'name'>;

/** The services that the publisher has added, in its order. */
export function localServicesOf(brand: Brand): OwnService[] {
  return brand.localServices.map((own, index) => {
    const { area, kind, phone, textphone, id = `local-${index + 1}`, ...rest } = own;
    const numbers = { phone: inForm(phone), textphone: inForm(textphone) };
    return { service: asService(brand, { ...rest, ...numbers, id }), kind, area };
  });
}

/**
 * What pages of a pack may name beside the services of the facts: `report` and `victims`, the ways to reach the publisher,
 * and the local services to which it gave an id. No fact has such an id, since these have no hyphen.
 */
export function ownServicesOf(brand: Brand): OwnService[] {
  const { name, report, victims } = brand;
  const reporting = {
    id: 'report',
    name,
    website: report.online,
    phone: inForm(report.phone),
    text: inForm(report.text),
    textphone: inForm(report.textphone),
  };
  const contacts: Contact[] = [reporting];
  if (victims) {
    const { satisfaction: _, phone, textphone, ...rest } = victims;
    contacts.push({ ...rest, id: 'victims', phone: inForm(phone), textphone: inForm(textphone) });
  }
  return [
    ...contacts.map((contact) => ({ service: asService(brand, contact) })),
    ...localServicesOf(brand).filter(({ service }) => !service.id.includes('-')),
  ];
}

/** The service that a component names: one of the pack, or else of the facts. Throws for an id that neither has. */
export function serviceOf({ brand, facts }: Site, id: string): Service {
  const own = ownServicesOf(brand).find(({ service }) => service.id === id);
  return own?.service ?? facts.get('services', id);
}

/** The pack stands for what a fact says of its source; a check is only shown where the pack has a day for it. */
function asService({ name, nation, accessibility }: Brand, contact: Contact): Service {
  return {
    nations: nation === 'united-kingdom' ? [...nations] : [nation],
    needs: [],
    sources: [{ title: name['en'] ?? '' }],
    sourceDate: contact.checked ?? accessibility.prepared,
    checked: accessibility.prepared,
    checkBy: accessibility.prepared,
    evidence: 'primary',
    confidence: 'high',
    publish: true,
    ...contact,
  };
}

function inForm(number: string | undefined): Phone | undefined {
  return number ? { digits: digitsOf(number), say: number } : undefined;
}
