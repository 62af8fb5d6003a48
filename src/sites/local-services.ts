import type { LocalServiceKind } from '../brand/contact-schema.ts';
import { digitsOf } from '../brand/numbers.ts';
import type { Phone } from '../facts/phone.ts';
import type { Service } from '../facts/schema.ts';
import type { Site } from './site.ts';

/** A service of the publisher's area in the form of those in the facts, so that readers see one kind of card. */
export interface LocalService {
  service: Service;
  kind: LocalServiceKind;
  /** Where it works, in the language of the site. */
  area: string | undefined;
}

/** The services that the publisher has added, in its order. */
export function localServicesOf({ brand, nations, words }: Site): LocalService[] {
  return brand.localServices.map((own, index) => {
    const { area, kind, phone, textphone, ...rest } = own;
    const service: Service = {
      ...rest,
      id: `local-${index + 1}`,
      phone: phone ? inForm(phone) : undefined,
      textphone: textphone ? inForm(textphone) : undefined,
      nations: [...nations],
      needs: [],
      sources: [{ title: words(brand.name) }],
      sourceDate: own.checked,
      evidence: 'primary',
      confidence: 'high',
      publish: true,
    };
    return { service, kind, area: area && words(area) };
  });
}

function inForm(number: string): Phone {
  return { digits: digitsOf(number), say: number };
}
