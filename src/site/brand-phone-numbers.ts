import { phoneNumbersIn, textNumbersIn } from '../brand/field-values.ts';
import { phoneDigits } from '../facts/phone.ts';
import type { Site } from './site.ts';

/** The digits of every number to ring that the pack adds to those of the facts. */
export function brandPhoneNumbers({ brand }: Site): string[] {
  return phoneNumbersIn(brand).map(phoneDigits);
}

/** The digits of every number that the pack says takes texts. */
export function brandSmsNumbers({ brand }: Site): string[] {
  return textNumbersIn(brand).map(phoneDigits);
}
