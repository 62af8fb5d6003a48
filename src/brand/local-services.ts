import { type LocalizedText, nations } from '../facts/base-fact.ts';
import type { Service } from '../facts/kinds/services.ts';
import { type Phone, toPhone } from '../facts/phone.ts';
import type { Brand } from './brand-schema.ts';
import type { LocalServiceKind } from './contact-schema.ts';

/** A service of the publisher or of its area in the form of those in the facts, so that readers see one kind of card. */
export interface BrandService {
  service: Service;
  /** None for the publisher's own ways to be reached. */
  kind?: LocalServiceKind;
  /** Where it works. */
  area?: LocalizedText | undefined;
}

type Contact = Partial<Omit<Service, 'kind'>> & Pick<Service, 'id' | 'name'>;

/** The services that the publisher has added, in its order. */
export function localServicesOf(brand: Brand): BrandService[] {
  return brand.localServices.map((own, index) => {
    const { area, kind, phone, textphone, id = `local-${index + 1}`, ...rest } = own;
    const numbers = { phone: optionalPhone(phone), textphone: optionalPhone(textphone) };
    return { service: toService(brand, { ...rest, ...numbers, id }), kind, area };
  });
}

/**
 * What pages of a pack may name beside the services of the facts: `report` and `victims`, the ways to reach the publisher,
 * and the local services to which it gave an id. No fact has such an id, since these have no hyphen.
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

/** The pack itself is the source of such a fact; a check date is shown only where the pack has one. */
function toService({ name, nation, accessibility }: Brand, contact: Contact): Service {
  return {
    kind: 'services',
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

function optionalPhone(number: string | undefined): Phone | undefined {
  return number ? toPhone(number) : undefined;
}
