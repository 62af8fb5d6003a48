import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readBrand } from '../../src/brand/load.ts';
import { brandStyle } from '../../src/brand/style.ts';
import { svgFaults } from '../../src/brand/svg.ts';
import { Facts } from '../../src/facts/load.ts';
import { openData } from '../../src/facts/open-data.ts';
import { type Fact, type Kind, kinds } from '../../src/facts/schema.ts';
import { feed } from '../../src/hosting/feed.ts';
import { nginx } from '../../src/hosting/hosts/nginx.ts';
import { publicationOf } from '../../src/hosting/publication.ts';
import { robots, securityText } from '../../src/hosting/site-files.ts';
import { isError, type Problem } from '../../src/problems/problem.ts';
import { report } from '../../src/problems/report.ts';
import { checkAgainst } from '../../src/problems/schema.ts';
import { itemsOf, readYaml } from '../../src/problems/yaml.ts';
import { notesAsHtml } from '../../src/record/html.ts';
import { readJson } from '../../src/record/saved.ts';
import { checkBrand } from '../../src/sites/brand-rules/index.ts';
import { checkPage } from '../../src/sites/content.ts';
import { inlineData } from '../../src/sites/inline-code.ts';
import { readMarkdown } from '../../src/sites/local/markdown.ts';
import { pageRules } from '../../src/sites/page-rules/index.ts';
import { readPages } from '../../src/sites/pages.ts';
import { type Site, sitesOf } from '../../src/sites/site.ts';
import { readSources } from '../../src/sites/sources.ts';
import { structuredData } from '../../src/sites/structured-data.ts';
import { mdxAttacks } from '../fixtures/hostile/mdx.ts';
import { svgAttacks } from '../fixtures/hostile/svg.ts';
import { mark, texts } from '../fixtures/hostile/texts.ts';
import { yamlAttacks } from '../fixtures/hostile/yaml.ts';
import { localPage } from '../local-pack.ts';
import { Workshop } from '../packs.ts';
import { someFile } from '../unit/record/notes-generator.ts';

// Everything that somebody else may have written, made hostile by chance, and read by the code that reads it in a build.

/** No answer may take longer. In milliseconds of the processor, so that a busy computer fails no test. */
const patience = 5000;

/** What became of an input. */
export interface Outcome {
  problems: Problem[];
  /** What is made of an input that was taken: each with the reader that must find nothing foreign in it. */
  made?: [read: (text: string) => void, text: string][];
}

/** One kind of input. */
export interface Surface {
  name: string;
  /** How many of a hundred cases are of this kind. */
  share: number;
  input: fc.Arbitrary<string>;
  take: (input: string) => Outcome;
}

/** How many were tried, how many were taken, and how long the slowest took. */
export interface Tried {
  cases: number;
  taken: number;
  slowest: number;
}

/** Tries so many inputs of a kind. Throws at the first that breaks a rule, made as small as it can be. */
export function tryOut({ input, take }: Surface, cases: number, seed: number): Tried {
  const tried: Tried = { cases: 0, taken: 0, slowest: 0 };
  fc.assert(
    fc.property(input, (text) => {
      const began = process.cpuUsage();
      const { problems, made = [] } = take(text);
      const printed = report(problems);
      const { user, system } = process.cpuUsage(began);
      const spent = (user + system) / 1000;
      assert.ok(spent < patience, `took ${spent} ms`);
      assertPrintable(printed);
      for (const [read, whole] of made) read(whole);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      tried.cases += 1;
      tried.slowest = Math.max(tried.slowest, spent);
      if (!problems.some(isError)) tried.taken += 1;
    }),
    { numRuns: cases, seed, verbose: 0 },
  );
  return tried;
}

/** What a person reads: no stack, no sign that a terminal obeys. */
function assertPrintable(printed: string): void {
  assert.doesNotMatch(printed, /\n {4}at .*:\d+:\d+/, 'a stack trace');
  assert.doesNotMatch(printed, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u, 'a sign that a terminal obeys');
}

const { problems: none, ...sources } = readSources(['brands/midshire']);
assert.deepEqual(none.filter(isError), []);
const { content } = sources;
const [good] = sitesOf(sources) as [Site];

// What is hostile.

const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map((both) => both.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...texts).map((text) => `Midshire ${text} Police`) },
);
const deep = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], mark);
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53 + 1, [], {}, [[]], { en: {} }) },
  { weight: 1, arbitrary: hostileText.map((text) => ({ en: text })) },
  { weight: 1, arbitrary: fc.tuple(hostileText, hostileText).map(([key, value]) => ({ [key]: value })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map(deep) },
);

type Way = (string | number)[];

function waysIn(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, each]) => waysIn(each, [...way, key]))];
}

/** A copy of some data in which something hostile stands at one to three places. */
function spoilt(data: object): fc.Arbitrary<string> {
  const ways = waysIn(data).filter(({ length }) => length > 0);
  const change = fc.record({
    way: fc.constantFrom(...ways),
    value: hostileValue,
    asKey: fc.integer({ max: 9, min: 0 }),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(data) as Record<string, unknown>;
    for (const { way, value, asKey } of changes) put(copy, way, { value, asKey });
    return JSON.stringify(copy);
  });
}

function put(
  data: Record<string, unknown>,
  way: Way,
  { value, asKey }: { value: unknown; asKey: number },
): void {
  let inner: unknown = data;
  for (const step of way.slice(0, -1)) inner = (inner as Record<string, unknown> | null)?.[step];
  if (typeof inner !== 'object' || inner === null) return;
  const last = String(way.at(-1));
  const key = asKey === 0 && typeof value === 'string' ? value : last;
  if (asKey === 1) delete (inner as Record<string, unknown>)[last];
  else (inner as Record<string, unknown>)[key] = value;
}

/** A text with pieces taken out, put in or said twice. */
function torn(text: string, pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const tear = fc.record({
    from: fc.nat(text.length),
    length: fc.nat(80),
    piece: fc.option(pieces, { nil: '' }),
  });
  return fc
    .array(tear, { minLength: 1, maxLength: 3 })
    .map((tears) =>
      tears.reduce(
        (rest, { from, length, piece }) => rest.slice(0, from) + piece + rest.slice(from + length),
        text,
      ),
    );
}

// What is made of inputs that were taken.

function assertMarkup(text: string, xml = true): void {
  const $ = load(text, { xml });
  assert.equal($(`#${mark}, [onerror], [onload], [onmouseover], [autofocus]`).length, 0, text.slice(0, 500));
  if (xml) assert.equal($('script, img, iframe, b, svg').length, 0);
}

function assertData(text: string): void {
  JSON.parse(text);
}

/** Data within a script element of a page. */
function assertInlineData(text: string): void {
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  JSON.parse(text);
}

function assertStyle(text: string): void {
  const colours = `(?:--[a-z-]+:#[0-9a-f]{6};?)+`;
  const fonts = `(?:;--brand-font:(?:"[A-Za-z0-9 -]+",)*[a-z-]+)?`;
  assert.match(
    text,
    new RegExp(
      `^:root\\{${colours}${fonts}\\}@media \\(prefers-color-scheme:dark\\)\\{:root\\{${colours}\\}\\}$`,
    ),
  );
}

/** Each line is a known key and a value. */
function assertLines(text: string): void {
  assert.doesNotMatch(
    text,
    new RegExp(
      `^(?!Contact|Expires|Policy|Canonical|Preferred-Languages|Sitemap|User-agent|Disallow|Allow|#).*${mark}`,
      'im',
    ),
  );
}

function assertServer(text: string): void {
  assert.doesNotMatch(text, new RegExp(mark));
}

// The kinds of input.

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-hostile-'));
const workshop = new Workshop();

/** Takes the folders away in which inputs were put. */
export function cleanUp(): void {
  rmSync(scratch, { recursive: true, force: true });
  workshop.remove();
}

const base = readFileSync('tests/fixtures/packs/base/brand.yaml', 'utf8');
const yamlPieces = fc.oneof(
  hostileText,
  fc.constantFrom(...yamlAttacks.map(([, text]) => text).filter(({ length }) => length < 3000)),
);

function takePack(text: string): Outcome {
  workshop.reset();
  writeFileSync(workshop.file(), text);
  const { brand, problems } = readBrand(workshop.folder, { today: '2026-12-01' });
  const all = [...problems, ...(brand ? checkBrand(brand, content) : [])];
  if (!brand || all.some(isError)) return { problems: all };
  const [site] = sitesOf({ ...sources, brands: [brand], local: [] });
  if (!site) return { problems: all };
  return {
    problems: all,
    made: [
      [assertMarkup, feed(site)],
      [assertLines, robots(brand)],
      [assertLines, securityText(brand)],
      [assertStyle, brandStyle(brand)],
      [assertServer, nginx(publicationOf(site, [], []))],
      [assertInlineData, inlineData(structuredData(site, site.page('home')))],
    ],
  };
}

const alert = fc.record(
  {
    text: fc.oneof(
      hostileValue,
      hostileText.map((text) => ({ en: text })),
    ),
    from: fc.oneof(fc.constant('2026-11-01'), hostileText),
    until: fc.oneof(fc.constant('2027-01-01'), hostileText),
    link: fc.record({
      words: hostileText.map((text) => ({ en: text })),
      url: fc.oneof(hostileText, fc.constant('https://www.northgate.example/x')),
    }),
  },
  { requiredKeys: ['text', 'from', 'until'] },
);

const factFiles = readdirSync('content/facts').map((name) => ({
  kind: path.parse(name).name as Kind,
  records: parse(readFileSync(path.join('content/facts', name), 'utf8')) as object[],
}));

/** The kind of a record stands before it, after which a line ends. */
const someFact = fc
  .constantFrom(...factFiles.flatMap(({ kind, records }) => records.map((record) => ({ kind, record }))))
  .chain(({ kind, record }) =>
    fc.oneof(spoilt([record]), torn(JSON.stringify([record]), yamlPieces)).map((text) => `${kind}\n${text}`),
  );

function takeFact(input: string): Outcome {
  const [kind, ...rest] = input.split('\n') as [Kind, ...string[]];
  const yaml = readYaml('facts.yaml', rest.join('\n'), { limit: 512 * 1024 });
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  const item = itemsOf(yaml)?.[0];
  if (!item) return { problems: [] };
  const { value, problems } = checkAgainst(kinds[kind] as never, item);
  if (!value) return { problems };
  const facts = new Facts();
  facts.add({ ...(value as object), kind } as Fact, { file: 'facts.yaml', line: 1, column: 1 });
  return {
    problems,
    made: [[assertData, openData('facts', facts, { name: 'x', address: 'https://x.example' })]],
  };
}

const pageFile = path.join(scratch, 'en/stay-safer/a-page.mdx');
mkdirSync(path.dirname(pageFile), { recursive: true });
const pageText = readFileSync('tests/fixtures/first-steps.mdx', 'utf8')
  .replace('address: steps', 'address: later')
  .replace(/^title: .*$/m, 'title: Later steps');
const [, header = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(pageText) ?? [];

function takePage(text: string): Outcome {
  writeFileSync(pageFile, text);
  const { pages, problems } = readPages(scratch);
  const [page] = pages;
  if (!page) return { problems };
  const all = [...problems, ...checkPage(page, content, pageRules)];
  if (all.some(isError)) return { problems: all };
  assert.deepEqual(page.body.code, []);
  const site = { ...good, pages: [...good.pages, page] };
  return {
    problems: all,
    made: [
      [assertInlineData, inlineData(structuredData(site, page))],
      [assertMarkup, feed(site)],
    ],
  };
}

function takeMarkdown(text: string): Outcome {
  const { markdown, problems } = readMarkdown('a.md', text);
  if (problems.length === 0) assert.deepEqual(markdown.body.code, []);
  return { problems };
}

const shapes =
  'svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  );

function takePicture(text: string): Outcome {
  const faults = svgFaults(text);
  const problems = faults.map((wrong) => ({ file: 'logo.svg', wrong, instead: 'a plain picture' }));
  return { problems, made: faults.length === 0 ? [[assertPicture, text]] : [] };
}

/** Another reader of XML than ours finds shapes only. */
function assertPicture(text: string): void {
  const $ = load(text, { xml: true });
  for (const element of $('*').toArray() as Element[]) {
    assert.ok(shapes.includes(element.name), element.name);
    for (const [name, value] of Object.entries(element.attribs)) {
      assert.doesNotMatch(name, /^on|href$|^src$|^style$|^xml:base$/i);
      assert.doesNotMatch(value, /url\((?!#)|&/i);
    }
  }
  assert.doesNotMatch(text, /<!(?!--)|<\?(?!xml )|&/);
}

function takeRecord(text: string): Outcome {
  const opened = readJson(text);
  if ('refused' in opened) return { problems: [{ file: 'notes', wrong: opened.refused, instead: '' }] };
  const html = notesAsHtml(opened.notes, { say: (key) => key, language: 'en-GB', title: 'Information' });
  return { problems: [], made: [[(whole) => assertMarkup(whole, false), html]] };
}

const emptyRecord = {
  kind: 'notes',
  version: 1,
  entries: [{ date: '', what: 'x', where: 'y' }],
  pictures: [],
  account: { who: 'z' },
};
const page = (yaml: string, words: string) => `---\n${yaml}\n---\n${words}`;
const bodyPieces = fc.oneof(
  hostileText,
  fc.constantFrom(...mdxAttacks.map(([, text]) => text).filter(({ length }) => length < 3000)),
);
const logo = readFileSync('tests/fixtures/packs/base/logo.svg', 'utf8');
const svgPieces = fc.oneof(
  hostileText,
  fc.constantFrom(...svgAttacks.map(([, text]) => text).filter(({ length }) => length < 3000)),
);

/** Every kind of input that somebody else may have written. */
export const surfaces: Surface[] = [
  { name: 'brand packs: values', share: 15, input: spoilt(parse(base)), take: takePack },
  { name: 'brand packs: text', share: 5, input: torn(base, yamlPieces), take: takePack },
  {
    name: 'alerts',
    share: 10,
    input: fc
      .array(alert, { minLength: 1, maxLength: 3 })
      .map((alerts) => JSON.stringify({ ...parse(base), alerts })),
    take: takePack,
  },
  { name: 'facts', share: 15, input: someFact, take: takeFact },
  {
    name: 'frontmatter of pages',
    share: 10,
    input: fc.oneof(spoilt(parse(header)), torn(header, yamlPieces)).map((yaml) => page(yaml, body)),
    take: takePage,
  },
  {
    name: 'bodies of pages (MDX)',
    share: 10,
    input: torn(body, bodyPieces).map((words) => page(header, words)),
    take: takePage,
  },
  {
    name: 'Markdown of packs',
    share: 10,
    input: torn(localPage(), bodyPieces),
    take: takeMarkdown,
  },
  { name: 'logos (SVG)', share: 15, input: torn(logo, svgPieces), take: takePicture },
  { name: 'imported records', share: 10, input: fc.oneof(someFile, spoilt(emptyRecord)), take: takeRecord },
];

/** The attacks that are written down: each must be refused, and within the time. */
export const attacks: { name: string; refused: (text: string) => boolean; list: [string, string][] }[] = [
  { name: 'SVG', list: svgAttacks, refused: (text) => svgFaults(text).length > 0 },
  {
    name: 'MDX',
    list: mdxAttacks,
    refused: (text) => takePage(page(header, `${body}\n${text}\n`)).problems.some(isError),
  },
  { name: 'YAML', list: yamlAttacks, refused: (text) => takePack(text).problems.some(isError) },
];

/** What is hostile must be made of something that is good: these are taken as they are. */
export const goodInputs: [name: string, outcome: () => Outcome][] = [
  ['a brand pack', () => takePack(base)],
  [
    'a fact',
    () =>
      takeFact(
        `services\n${JSON.stringify([factFiles.find(({ kind }) => kind === 'services')?.records[0]])}`,
      ),
  ],
  ['a page', () => takePage(pageText)],
  ['Markdown of a pack', () => takeMarkdown(localPage())],
  ['a logo', () => takePicture(logo)],
  ['a record', () => takeRecord(JSON.stringify(emptyRecord))],
];
