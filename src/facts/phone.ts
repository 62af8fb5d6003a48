import { z } from 'astro/zod';
import { isValidPhoneNumber } from 'libphonenumber-js/max';

/**
 * Short codes that work in the United Kingdom. They have a table of their own because a phone number library
 * reads them as part of a number abroad (999 becomes +44 999).
 */
export const shortCodes: ReadonlySet<string> = new Set([
  '999', // emergency, voice and (once registered) text
  '112', // emergency, as 999
  '101', // police, not an emergency
  '111', // NHS
  '55', // pressed on a mobile after 999, when the caller cannot speak
  '18000', // Relay UK to 999
  '18001', // Relay UK, before any other number
  '116123', // Samaritans
  '116000', // missing people
  '1471', // last caller on a landline
  '7726', // unwanted texts
  '61016', // British Transport Police, by text
  '85258', // Shout, by text
]);

/** True for a number or short code that can be dialled in the United Kingdom, digits only; 18001 may lead it. */
export function isDiallable(digits: string): boolean {
  if (/^18001(?!1800)\d/.test(digits)) return isDiallable(digits.slice('18001'.length));
  return shortCodes.has(digits) || (/^0\d+$/.test(digits) && isValidPhoneNumber(digits, 'GB'));
}

/** A number as digits, for dialling, and as it is written and said: in groups. */
export const phone = z
  .strictObject({
    digits: z
      .string()
      .refine(isDiallable, 'is not a number that can be dialled in the United Kingdom')
      .describe('all digits with the first 0, no spaces, in quotes, like "08088020300"'),
    say: z.string().describe('the same digits in the groups in which people say them, like "0808 802 0300"'),
  })
  .refine(({ digits, say }) => phoneDigits(say) === digits, {
    path: ['say'],
    message: 'has other digits than "digits"',
  })
  .describe('digits and say');

export type Phone = z.infer<typeof phone>;

/** The digits of a number that is written in groups. */
export function phoneDigits(say: string): string {
  return say.replaceAll(' ', '');
}

/** A number that is written in groups, such as one of a brand, with its digits. */
export function toPhone(say: string): Phone {
  return { digits: phoneDigits(say), say };
}

/** The address that starts a call (RFC 3966). */
export function telUrl({ digits }: Phone): string {
  return `tel:${digits}`;
}

/** The address that starts a text message (RFC 5724). */
export function smsUrl({ digits }: Phone): string {
  return `sms:${digits}`;
}

/** Words that must not break across lines, such as a number in its groups. */
export function nonBreaking(words: string): string {
  return words.replaceAll(' ', '\u00A0');
}
