import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { z } from 'zod';

/**
 * Short codes that work in the United Kingdom. A phone number library reads them as part of a foreign number (999 becomes
 * +44 999), so they have a table.
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
  '60777', // National Centre for Domestic Violence, by text
  '80010', // Civil Legal Advice, by text
  '85095', // Telephone Preference Service, by text
]);

/** True for a number or short code that can be dialled in the United Kingdom, digits only; the prefix 18001 is allowed. */
export function isDiallable(digits: string): boolean {
  if (/^18001(?!1800)\d/.test(digits)) return isDiallable(digits.slice('18001'.length));
  return shortCodes.has(digits) || (/^0\d+$/.test(digits) && isValidPhoneNumber(digits, 'GB'));
}

/** A number as digits, for dialling, and in the groups in which it is written and spoken. */
export const phone = z
  .strictObject({
    digits: z
      .string()
      .refine(isDiallable, 'is not a number that can be dialled in the United Kingdom')
      .describe('all digits with the first 0, no spaces, in quotes, like "08081570123"'),
    say: z.string().describe('the same digits in the groups in which people say them, like "0808 157 0123"'),
  })
  .refine(({ digits, say }) => phoneDigits(say) === digits, {
    path: ['say'],
    message: 'has other digits than "digits"',
  })
  .describe('digits and say');

export type Phone = z.infer<typeof phone>;

/** Returns the digits of a number in groups. */
export function phoneDigits(say: string): string {
  return say.replaceAll(' ', '');
}

/** Creates a phone from a number in groups, such as one of a brand. */
export function toPhone(say: string): Phone {
  return { digits: phoneDigits(say), say };
}

/** Returns the URL that starts a call (RFC 3966). */
export function telUrl({ digits }: Phone): string {
  return `tel:${digits}`;
}

/** Returns the URL that starts a text message (RFC 5724). */
export function smsUrl({ digits }: Phone): string {
  return `sms:${digits}`;
}

/** Returns text that does not break across lines, such as a number in its groups. */
export function nonBreaking(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
