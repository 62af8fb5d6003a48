import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { builtFile } from './expectation.ts';

/** How a value is shown. */
const forms = {
  words: (value: unknown) => [String(value)],
  call: (value: unknown) => [`tel:${digits(value)}`],
  text: (value: unknown) => [`sms:${digits(value)}`],
  textphone: (value: unknown) => [String(value)],
  link: (value: unknown) => [`href="${value}"`],
  mail: (value: unknown) => [`href="mailto:${value}"`],
  day: (value: unknown) => [
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(String(value))),
  ],
  hours: (value: unknown) => hoursOf(value as Hours),
  page: (value: unknown) => [`href="/${addressOf(String(value))}/"`],
  exit: (value: unknown) => [`"${exitOf(String(value))}"`],
  channel: (value: unknown, { report }: PackData) => {
    const route = report[String(value)];
    return [typeof route === 'string' ? route : (route?.url ?? '')].map((each) =>
      each.startsWith('https:') ? `href="${each}"` : `${value === 'text' ? 'sms' : 'tel'}:${digits(each)}`,
    );
  },
};

/** A row of the table: where a field is shown, or why it is not. */
interface FieldRow {
  on?: string[] | Record<string, string[]>;
  as?: keyof typeof forms;
  says?: string;
  gone?: string;
  instead?: Record<string, string>;
  paper?: string[];
  unseen?: string;
  test?: string;
}

type Hours = { weekly?: { from: string; to: string }[] };

interface PackData {
  name: { en: string };
  report: Record<string, string | { url: string }>;
}

/** What a place must hold of a field. */
export interface ShownField {
  field: string;
  place: string;
  words: string[];
}

const files = new Map<string, Record<string, unknown>>();

function read(file: string): Record<string, unknown> {
  const parsed = files.get(file) ?? (parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  files.set(file, parsed);
  return parsed;
}

/** The table by field. */
export const rows = read('tests/completeness/pack-fields.yaml') as Record<string, FieldRow>;

/** The values of a field in a pack; those of alerts only while they are shown. */
export function valuesOf(pack: string, field: string): unknown[] {
  const today = new Date().toISOString().slice(0, 10);
  const data = read(`brands/${pack}/brand.yaml`);
  const find = (value: unknown, [step, ...rest]: string[]): unknown[] => {
    if (value === undefined || value === false) return [];
    if (step === undefined) return [value];
    const list = step.endsWith('[]');
    const inner = (value as Record<string, unknown>)[step.replace('[]', '')];
    const items = list ? ((inner ?? []) as { from?: string; until?: string }[]) : [inner];
    const shown = ({ from = today, until = today }) => from <= today && today <= until;
    return items.filter((item) => !list || shown(item as object)).flatMap((item) => find(item, rest));
  };
  return find(data, field.split('.'));
}

/** Everything that the table says of a pack's built site. */
export function shownFields(pack: string): ShownField[] {
  const data = read(`brands/${pack}/brand.yaml`) as unknown as PackData;
  return Object.entries(rows).flatMap(([field, { on = [], as = 'words', says }]) => {
    const shown = (value: unknown) => (says ? [fill(says, pack, value)] : forms[as](inEnglish(value), data));
    if (!Array.isArray(on)) return itemsByKind(pack, field, on);
    const words = [...new Set(valuesOf(pack, field).flat().flatMap(shown))];
    return words.length > 0 ? on.map((place) => ({ field, place, words })) : [];
  });
}

/** The names of the items of each kind, on the pages of that kind. */
function itemsByKind(pack: string, field: string, places: Record<string, string[]>): ShownField[] {
  const list = field.slice(0, field.indexOf('[]'));
  const items = valuesOf(pack, list).flat() as { kind?: string; name: { en: string } }[];
  return Object.entries(places).flatMap(([kind, pages]) => {
    const words = items.filter((item) => item.kind === kind).map(({ name }) => name.en);
    return words.length > 0 ? pages.map((place) => ({ field, place, words })) : [];
  });
}

/** Replaces {name} by the publisher and {value} by a value. */
export function fill(words: string, pack: string, value: unknown = ''): string {
  const [name] = valuesOf(pack, 'name').map(inEnglish);
  return words.replace('{name}', String(name)).replace('{value}', String(value));
}

/** The pages of a built site that are whole: without the box for other websites and the error page. */
const pagesOf = (pack: string) =>
  globSync('**/index.html', { cwd: path.join('dist', pack) }).filter(
    (file) => path.dirname(file) !== 'panel',
  );

/**
 * What stands at a place, attributes included: of "every page" and "every head" the first page that lacks some of the words, or
 * else any page.
 */
export function textAt(pack: string, place: string, words: string[] = []): string {
  if (!place.startsWith('every')) {
    const isFile = /\.\w+$/.test(place);
    return isFile ? builtFile(pack, place) : partOf(builtFile(pack, place, 'index.html'), 'body');
  }
  const part = place === 'every head' ? 'head' : 'body';
  let last = '';
  for (const file of pagesOf(pack)) {
    last = partOf(builtFile(pack, file), part);
    if (!words.every((each) => last.includes(each))) break;
  }
  return last;
}

/** The source of one part of a page, without scripts and styles, and with plain quotes and spaces. */
function partOf(html: string, part: 'head' | 'body'): string {
  const [head = '', body = ''] = html.split('</head>');
  return (part === 'head' ? head : body)
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/&#39;|’|‘/g, "'")
    .replaceAll(/&quot;|”|“/g, '"')
    .replaceAll('\u00A0', ' ');
}

const digits = (value: unknown) => String(value).replaceAll(' ', '');

function inEnglish(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'en' in value ? value.en : value;
}

function hoursOf({ weekly }: Hours): string[] {
  const hour = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const past = minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : '';
    return `${hours % 12 || 12}${past}${hours < 12 ? 'am' : 'pm'}`;
  };
  return weekly ? weekly.map(({ from, to }) => `${hour(from)} to ${hour(to)}`) : ['Day and night, every day'];
}

function addressOf(page: string): string {
  const [file = ''] = globSync([`content/pages/en/**/${page}.mdx`, `content/pages/en/${page}/index.mdx`]);
  const [, address = ''] = /^address: (.*)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  return address;
}

function exitOf(id: string): string {
  const exits = read('content/facts/exits.yaml') as unknown as { id: string; url: string }[];
  return exits.find((exit) => exit.id === id)?.url ?? '';
}
