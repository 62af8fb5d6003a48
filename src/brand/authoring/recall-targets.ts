import type { Diagnostic, MessageAndFix, Position } from '../../diagnostics/diagnostic.ts';
import type { Service } from '../../facts/kinds/services.ts';
import { phoneDigits } from '../../facts/phone.ts';
import type { Facts } from '../../facts/read-facts.ts';
import { isPlainObject } from '../fields.ts';
import { recallError } from '../recallable-facts.ts';
import type { PackText } from './pack-text.ts';

/** Relay UK, which a number for people who type begins with. */
const relayPrefix = '18001';

/**
 * Returns the ids of the facts that a publisher means: by the id of a record, or by a number, which is gone only when every service
 * that has it is. A contact of the pack itself is none of them.
 */
export function recallTargets(
  what: string,
  facts: Facts,
  pack: PackText,
): { ids: string[]; diagnostics: Diagnostic[] } {
  const number = toDigits(what);
  const ids = number === undefined ? [what] : servicesWith(number, facts);
  const own = findOwnContact(pack, number ?? what);
  if (own && ids.every((id) => !facts.find(id)))
    return { ids: [], diagnostics: [{ file: pack.file, ...own, ...ownContactError(what) }] };
  if (ids.length === 0) return { ids, diagnostics: [{ file: pack.file, ...unknownNumberError(what) }] };
  const errors = ids.flatMap((id) => recallError(id, facts) ?? []);
  return { ids, diagnostics: errors.map((error) => ({ file: pack.file, ...error })) };
}

/** Returns the digits of a number in any spelling, as they are dialled in the United Kingdom; undefined for other text. */
export function toDigits(text: string): string | undefined {
  if (!/^\+?[\d\s().-]+$/.test(text) || !/\d{3}/.test(text.replaceAll(/\D/g, ''))) return undefined;
  const digits = text.replaceAll(/\D/g, '');
  const national = /^\s*(?:\+|00)/.test(text) ? digits.replace(/^(?:00)?44/, '0') : digits;
  return national.replace(/^00/, '0');
}

function servicesWith(number: string, facts: Facts): string[] {
  const hasNumber = ({ phone, text, textphone }: Service) =>
    [phone, text, textphone].some(
      (each) => each && (each.digits === number || each.digits === relayPrefix + number),
    );
  return facts
    .published('services')
    .filter(hasNumber)
    .map(({ id }) => id);
}

/** Returns the position of a number of the pack itself, or of one of its services by id. */
function findOwnContact({ data, yaml }: PackText, wanted: string): Position | undefined {
  const services = Array.isArray(data['localServices']) ? data['localServices'] : [];
  const index = services.findIndex((service) => isPlainObject(service) && service['id'] === wanted);
  if (index >= 0) return yaml.positionOf(['localServices', index]);
  if (['report', 'victims'].includes(wanted) && wanted in data) return yaml.positionOf([wanted]);
  const path = findNumber(data, wanted);
  return path && yaml.positionOf(path);
}

function findNumber(value: unknown, number: string): PropertyKey[] | undefined {
  if (typeof value === 'string')
    return [number, relayPrefix + number].includes(phoneDigits(value)) ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [key, inner] of entries) {
    const path = findNumber(inner, number);
    if (path) return [key, ...path];
  }
  return undefined;
}

function ownContactError(what: string): MessageAndFix {
  return {
    message: `"${what}" is a contact of your own, which no recall is needed for`,
    fix: 'the right one here, or take it out, and build',
  };
}

function unknownNumberError(what: string): MessageAndFix {
  return {
    message: `no service of the site has the number "${what}"`,
    fix: 'the number as a page shows it, or the id of a record in content/facts, like hl-nsh',
  };
}
