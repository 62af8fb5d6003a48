import path from 'node:path';
import { type Data, fields, valueAt, withValue } from '../brand/fields.ts';
import { thisVersion } from '../brand/version.ts';
import { addDays, today } from '../calendar/date.ts';

/** What a proposal may rest on. */
interface Known {
  /** The folder of the new pack. */
  folder: string;
  /** What was answered so far. */
  data: Data;
  /** The example pack, whose colours are known to be readable. */
  example: Data;
}

type Propose = (known: Known) => unknown;

const text =
  (words: string): Propose =>
  ({ data }) =>
    Object.fromEntries(
      languagesOf(data).flatMap((language) => (language === 'en' ? [[language, words]] : [])),
    );
const same =
  (...steps: string[]): Propose =>
  ({ data }) =>
    valueAt(data, steps);

/** What this program makes or knows by itself: nobody is asked for it. */
const made: Record<string, Propose> = {
  waymark: () => thisVersion,
  'logo.light': () => 'logo.svg',
  'logo.dark': () => 'logo-dark.svg',
  favicon: () => 'favicon.svg',
};

/** What most publishers may take as it is. What only the publisher can know has no proposal. */
const usual: Record<string, Propose> = {
  id: ({ folder }) => idFrom(path.basename(path.resolve(folder))),
  kind: () => 'police',
  languages: () => ['en'],
  'neutral.title': text('Information and advice'),
  'neutral.description': text('Information and advice for people in our area.'),
  'logo.alt': same('name'),
  'accessibility.replyWithin': () => 10,
  'accessibility.prepared': () => today(),
  'accessibility.reviewed': () => today(),
  mistakes: same('accessibility', 'email'),
  'security.contact': ({ data }) => {
    const email = valueAt(data, ['accessibility', 'email']);
    return typeof email === 'string' ? `mailto:${email}` : undefined;
  },
  // RFC 9116 asks for less than a year.
  'security.expires': () => addDays(today(), 360),
};

/** What to take for a field when the person does not say. */
export function proposalFor(steps: string[], known: Known): unknown {
  const name = steps.join('.');
  const propose = made[name] ?? usual[name];
  if (propose) return propose(known);
  return steps[0] === 'colours' ? valueAt(known.example, steps) : undefined;
}

/** True for a field that this program fills in by itself. */
export function isMade(steps: string[]): boolean {
  return steps.join('.') in made;
}

/** The data with a proposal for every field that was left out and has one, and with every group that must be there. */
export function completed(known: Known): Data {
  return fields().reduce((before, { path: steps, groupRequired, default: usual }) => {
    const group = steps.slice(0, -1);
    const isBare = groupRequired && group.length > 0 && valueAt(before, group) === undefined;
    const data = isBare ? withValue(before, group, {}) : before;
    if (valueAt(data, steps) !== undefined) return data;
    const value = proposalFor(steps, { ...known, data }) ?? usual;
    return value === undefined ? data : withValue(data, steps, value);
  }, known.data);
}

/** The languages of a pack, as far as they can be told. */
export function languagesOf(data: Data): string[] {
  const list = data['languages'];
  return Array.isArray(list) ? list.map(String) : ['en'];
}

function idFrom(name: string): string | undefined {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return id.length > 1 ? id : undefined;
}
