import path from 'node:path';
import { addDays, today } from '../../facts/dates.ts';
import { fields, getIn, type PlainObject, setIn } from '../fields.ts';
import { maxIdLength, minIdLength } from '../limits.ts';
import { currentVersion } from '../version.ts';

/** Inputs of a default. */
export interface DefaultContext {
  /** Target folder of the pack. */
  folder: string;
  /** Answers so far. */
  data: PlainObject;
  /** The example pack, whose colours have sufficient contrast. */
  example: PlainObject;
  /** The languages that a site can be in. */
  spoken: readonly string[];
}

type DefaultFactory = (context: DefaultContext) => unknown;

const englishText =
  (text: string): DefaultFactory =>
  ({ data }) =>
    Object.fromEntries(
      languagesOf(data).flatMap((language) => (language === 'en' ? [[language, text]] : [])),
    );
const sameAs =
  (...steps: string[]): DefaultFactory =>
  ({ data }) =>
    getIn(data, steps);

const isWelsh = ({ data }: DefaultContext) => data['nation'] === 'wales';
const usualLanguages = (context: DefaultContext) =>
  isWelsh(context) && context.spoken.includes('cy') ? ['en', 'cy'] : ['en'];

/** Values that are generated or derived, and never prompted for. */
const generatedFields: Record<string, DefaultFactory> = {
  waymark: () => currentVersion,
  'logo.light': () => 'logo.svg',
  'logo.dark': () => 'logo-dark.svg',
  favicon: () => 'favicon.svg',
};

/** Defaults that suit most publishers. A value that only the publisher can know has none. */
const commonDefaults: Record<string, DefaultFactory> = {
  id: ({ folder }) => slugify(path.basename(path.resolve(folder))),
  kind: () => 'police',
  // A site for Wales speaks Welsh as soon as the content does.
  languages: (context) => usualLanguages(context),
  draft: (context) => {
    const languages = context.data['languages'] ? languagesOf(context.data) : usualLanguages(context);
    return isWelsh(context) && !languages.includes('cy') ? true : undefined;
  },
  // One address serves every language, unless the publisher has another.
  domains: ({ data }) => {
    const [first] = Object.values(getIn(data, ['domains']) ?? {});
    return first && Object.fromEntries(languagesOf(data).map((language) => [language, first]));
  },
  'neutral.title': englishText('Information and advice'),
  'neutral.description': englishText('Information and advice for people in our area.'),
  'logo.alt': sameAs('name'),
  'accessibility.replyWithin': () => 10,
  'accessibility.prepared': () => today(),
  'accessibility.reviewed': () => today(),
  mistakes: sameAs('accessibility', 'email'),
  'security.contact': ({ data }) => {
    const email = getIn(data, ['accessibility', 'email']);
    return typeof email === 'string' ? `mailto:${email}` : undefined;
  },
  // RFC 9116 recommends less than a year.
  'security.expires': () => addDays(today(), 360),
};

/** Returns the default of a field; undefined when it has none. */
export function defaultFor(steps: string[], context: DefaultContext): unknown {
  const name = steps.join('.');
  const factory = generatedFields[name] ?? commonDefaults[name];
  if (factory) return factory(context);
  return steps[0] === 'colours' ? getIn(context.example, steps) : undefined;
}

/** Whether a field is generated and never prompted for. */
export function isGenerated(steps: string[]): boolean {
  return steps.join('.') in generatedFields;
}

/** Returns the answers, completed with the defaults of missing fields and with every required group. */
export function withDefaults(context: DefaultContext): PlainObject {
  return fields().reduce((answers, { path: steps, groupRequired, default: schemaDefault }) => {
    const group = steps.slice(0, -1);
    const isBare = groupRequired && group.length > 0 && getIn(answers, group) === undefined;
    const data = isBare ? setIn(answers, group, {}) : answers;
    if (getIn(data, steps) !== undefined) return data;
    const value = defaultFor(steps, { ...context, data }) ?? schemaDefault;
    return value === undefined ? data : setIn(data, steps, value);
  }, context.data);
}

/** Returns the languages of an unvalidated pack; English when they are missing. */
export function languagesOf(data: PlainObject): string[] {
  const list = data['languages'];
  return Array.isArray(list) ? list.map(String) : ['en'];
}

function slugify(name: string): string | undefined {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, maxIdLength);
  return id.length >= minIdLength ? id : undefined;
}
