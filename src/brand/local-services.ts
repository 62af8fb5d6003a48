import { type LocalizedText, nations } from '../facts/base-fact.ts';
import type { Service } from '../facts/kinds/services.ts';
import { type Phone, toPhone } from '../facts/phone.ts';
import type { Brand } from './brand-schema.ts';
import type { LocalServiceKind } from './contact-schema.ts';

/** A service of the publisher or its area in the shape of a fact, so that one component renders both. */
export interface BrandService {
  service: Service;
  /** Undefined for the publisher's own contacts. */
  kind?: LocalServiceKind;
  /** The area that it serves. */
  area?: LocalizedText | undefined;
}

type Contact = Partial<Omit<Service, 'kind'>> & Pick<Service, 'id' | 'name'>;

/** Returns the local services of a pack, in its order. */
export function localServicesOf(brand: Brand): BrandService[] {
  return brand.localServices.map((localService, index) => {
    const { area, kind, phone, textphone, id = `local-${index + 1}`, ...rest } = localService;
    const numbers = { phone: optionalPhone(phone), textphone: optionalPhone(textphone) };
    return { service: toService(brand, { ...rest, ...numbers, id }), kind, area };
  });
}

/**
 * Returns the services that pages of a pack may reference besides those of the facts: the publisher's contacts `report` and
 * `victims`, and local services with an explicit ID. These IDs contain no hyphen, so they cannot collide with a fact's.
 */
export function brandServicesOf(brand: Brand): BrandService[] {
  const { name, report, victims } = brand;
  const reporting = {
    id: 'report',
    name,
    website: report.online,
    phone: optionalPhone(report.phone),
    text: optionalPhone(report.text),
    textphone: optionalPhone(report.textphone),
  };
  const contacts: Contact[] = [reporting];
  if (victims) {
    const { satisfaction: _, phone, textphone, ...rest } = victims;
    contacts.push({
      ...rest,
      id: 'victims',
      phone: optionalPhone(phone),
      textphone: optionalPhone(textphone),
    });
  }
  return [
    ...contacts.map((contact) => ({ service: toService(brand, contact) })),
    ...localServicesOf(brand).filter(({ service }) => !service.id.includes('-')),
  ];
}

/** Converts a contact to a service whose source is the pack. Review dates are shown only for contacts that have them. */
function toService({ name, nation, accessibility }: Brand, contact: Contact): Service {
  return {
    kind: 'services',
    nations: nation === 'united-kingdom' ? [...nations] : [nation],
    needs: [],
    sources: [{ title: name['en'] ?? '', kind: 'other' }],
    checked: accessibility.prepared,
    checkBy: accessibility.prepared,
    evidence: 'primary',
    confidence: 'high',
    publish: true,
    ...contact,
  };
}

function optionalPhone(number: string | undefined): Phone | undefined {
  return number ? toPhone(number) : undefined;
}
