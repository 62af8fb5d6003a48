import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { phoneDigits } from '../facts/phone.ts';
import { fieldRoles } from './field-roles.ts';
import { maxPhoneGroupLength, maxPhoneLength } from './limits.ts';

/** Prefix of calls through Relay UK, for textphone users. */
const relayPrefix = '18001';

/** Number types that cost more than the normal rate or do not reach a person, with the reason. */
const refusedNumberTypes: Record<string, string> = {
  PREMIUM_RATE: 'costs more than a normal call',
  SHARED_COST: 'costs more than a normal call',
  PERSONAL_NUMBER: 'is a personal number (070), which costs more than a normal call',
  PAGER: 'is the number of a pager',
};

/** Numbers that every site has already, so that packs cannot set them. */
const reservedNumbers = new Set(['999', '112', '101', '18000', '111']);

/** Returns why a number must not be published for calls; undefined when it may be. */
export function notDialableReason(number: string): string | undefined {
  const digits = phoneDigits(number);
  if (reservedNumbers.has(digits)) return 'is one of the numbers that every copy has already';
  if (digits.startsWith(relayPrefix)) return 'is for textphones: it begins with 18001';
  if (!/^0[1-9]\d+$/.test(digits)) return 'is not a number of the United Kingdom with its first 0';
  const parsed = parsePhoneNumberFromString(digits, 'GB');
  if (!parsed?.isValid()) return 'is not a number that can be dialled in the United Kingdom';
  return refusedNumberTypes[parsed.getType() ?? ''];
}

/** Returns how to write a number whose groups are too long to be read; undefined when they are not. */
function missingGroupsReason(number: string): string | undefined {
  if (number.split(' ').every(({ length }) => length <= maxPhoneGroupLength)) return undefined;
  const [, prefix = '', digits = ''] = /^(18001)?(\d+)$/.exec(phoneDigits(number)) ?? [];
  const inGroups = parsePhoneNumberFromString(digits, 'GB')?.formatNational().replaceAll(/[()]/g, '');
  return `has too many digits without a space, unlike "${`${prefix} ${inGroups}`.trim()}"`;
}

/** Returns why a number does not take texts; undefined when it may. Operators give organisations numbers of five digits. */
function notTextableReason(number: string): string | undefined {
  if (/^[678]\d{4}$/.test(number)) return undefined;
  const type = parsePhoneNumberFromString(phoneDigits(number), 'GB')?.getType();
  return type === 'TOLL_FREE' ? 'is a freephone number, and these take no texts' : notDialableReason(number);
}

/** Returns why this is not a textphone number: the Relay UK prefix and a dialable number. */
function invalidTextphoneReason(number: string): string | undefined {
  const digits = phoneDigits(number);
  if (!digits.startsWith(relayPrefix)) return 'is for voice: a number for textphones begins with 18001';
  return notDialableReason(digits.slice(relayPrefix.length));
}

function phoneNumberSchema(
  rejectionReason: (text: string) => string | undefined,
  kind: string,
  example: string,
) {
  return z
    .string()
    .max(maxPhoneLength)
    .superRefine((text, context) => {
      const message = /^\d+(?: \d+)*$/.test(text)
        ? (rejectionReason(text) ?? missingGroupsReason(text))
        : 'is not digits in groups';
      if (message) context.addIssue({ code: 'custom', message });
    })
    .meta({ description: `${kind} in groups of digits, in quotes, like "${example}"`, examples: [example] });
}

/** A phone number, in digit groups. */
export const phone = phoneNumberSchema(notDialableReason, 'a number to ring', '020 7946 0101').register(
  fieldRoles,
  {
    role: 'number',
  },
);

/** A number for text messages, in digit groups. */
export const textNumber = phoneNumberSchema(
  notTextableReason,
  'a number that takes texts',
  '020 7946 0160',
).register(fieldRoles, {
  role: 'text number',
});

/** A textphone number, in digit groups. */
export const textphone = phoneNumberSchema(
  invalidTextphoneReason,
  'a number for Relay UK',
  '18001 020 7946 0101',
).register(fieldRoles, {
  role: 'number',
});
