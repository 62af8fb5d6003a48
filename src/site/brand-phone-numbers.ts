import { phoneNumbersIn, textNumbersIn } from '../brand/field-values.ts';
import { phoneDigits } from '../facts/phone.ts';
import type { Site } from './site.ts';

/** Returns the digits of every phone number that the pack adds to those of the facts. */
export function brandPhoneNumbers({ brand }: Site): string[] {
  return phoneNumbersIn(brand).map(phoneDigits);
}

/** Returns the digits of every number of the pack that accepts text messages. */
export function brandSmsNumbers({ brand }: Site): string[] {
  return textNumbersIn(brand).map(phoneDigits);
}
