import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'cheerio';
import type { Element } from 'domhandler';
import fc from 'fast-check';
import { parse } from 'yaml';
import { lintBrandContent } from '../../src/brand/lint/pack-content-rule.ts';
import { readBrand } from '../../src/brand/lint/read-brands.ts';
import { parseMarkdown } from '../../src/brand/overrides/pack-markdown.ts';
import { brandStyle } from '../../src/brand/style.ts';
import { lintPage } from '../../src/content/lint/lint-content.ts';
import { pageRules } from '../../src/content/lint/page-rule.ts';
import { readPages } from '../../src/content/pages.ts';
import { type Diagnostic, isError } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts';
import { listItems, parseYaml } from '../../src/diagnostics/yaml.ts';
import type { FactKind } from '../../src/facts/fact-kinds.ts';
import { Facts, validateFact } from '../../src/facts/read-facts.ts';
import { notesAsHtml } from '../../src/features/record/notes-html.ts';
import { deserializeNotes } from '../../src/features/record/serialize.ts';
import { createHostingModel } from '../../src/hosting/create-hosting-model.ts';
import { nginx } from '../../src/hosting/hosts/nginx.ts';
import { atomFeed } from '../../src/output/feed.ts';
import { openData } from '../../src/output/open-data.ts';
import { robotsTxt, securityTxt } from '../../src/output/sitemap.ts';
import { cleanSvg } from '../../src/picture/clean-svg.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';
import { mdxPayloads } from '../fixtures/payloads/mdx-payloads.ts';
import { svgPayloads } from '../fixtures/payloads/svg-payloads.ts';
import { canary, textPayloads } from '../fixtures/payloads/text-payloads.ts';
import { yamlPayloads } from '../fixtures/payloads/yaml-payloads.ts';
import { BrandFixture } from '../support/brand-fixture.ts';
import { importFileArbitrary } from '../support/notes-arbitraries.ts';
import { localPageSource } from '../support/overrides-fixture.ts';

// Third-party input of every kind, randomly made hostile, for the code that reads it in a build.

/** Time limit per input. In milliseconds of CPU time, so that a busy computer fails no test. */
const cpuBudgetMs = 5000;

/** The result of an input. */
export interface FuzzOutcome {
  diagnostics: Diagnostic[];
  /** The output made from an accepted input: each with the reader that must find nothing foreign in it. */
  outputs?: [read: (text: string) => void, text: string][];
}

/** One kind of input. */
export interface FuzzTarget {
  name: string;
  /** Percentage of the cases of this kind. */
  weight: number;
  arbitrary: fc.Arbitrary<string>;
  run: (input: string) => FuzzOutcome;
}

/** How many were tried, how many were accepted, and the slowest time. */
export interface FuzzStats {
  cases: number;
  accepted: number;
  slowest: number;
}

/** Tries so many inputs of a kind. Throws at the first that breaks a rule, shrunk as far as possible. */
export function runFuzzTarget({ arbitrary, run }: FuzzTarget, cases: number, seed: number): FuzzStats {
  const tried: FuzzStats = { cases: 0, accepted: 0, slowest: 0 };
  fc.assert(
    fc.property(arbitrary, (text) => {
      const began = process.cpuUsage();
      const { diagnostics, outputs = [] } = run(text);
      const printed = formatDiagnostics(diagnostics);
      const { user, system } = process.cpuUsage(began);
      const spent = (user + system) / 1000;
      assert.ok(spent < cpuBudgetMs, `took ${spent} ms`);
      assertPrintable(printed);
      for (const [read, whole] of outputs) read(whole);
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      tried.cases += 1;
      tried.slowest = Math.max(tried.slowest, spent);
      if (!diagnostics.some(isError)) tried.accepted += 1;
    }),
    { numRuns: cases, seed, verbose: 0 },
  );
  return tried;
}

/** A message for people: no stack trace, no terminal control characters. */
function assertPrintable(printed: string): void {
  assert.doesNotMatch(printed, /\n {4}at .*:\d+:\d+/, 'a stack trace');
  assert.doesNotMatch(printed, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u, 'a sign that a terminal obeys');
}

const { diagnostics: sourceDiagnostics, ...sources } = readInputs(['brands/midshire']);
assert.deepEqual(sourceDiagnostics.filter(isError), []);
const { content } = sources;
const [exampleSite] = createSites(sources) as [Site];

// Hostile values.

const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...textPayloads) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...textPayloads), fc.constantFrom(...textPayloads))
      .map((both) => both.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...textPayloads).map((text) => `Midshire ${text} Police`) },
);
const nestedArray = (depth: number) =>
  Array.from({ length: depth }).reduce<unknown>((inner) => [inner], canary);
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53 + 1, [], {}, [[]], { en: {} }) },
  { weight: 1, arbitrary: hostileText.map((text) => ({ en: text })) },
  { weight: 1, arbitrary: fc.tuple(hostileText, hostileText).map(([key, value]) => ({ [key]: value })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 300 }).map(nestedArray) },
);

type KeyPath = (string | number)[];

function collectPaths(value: unknown, way: KeyPath = []): KeyPath[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, each]) => collectPaths(each, [...way, key]))];
}

/** A copy of some data with hostile values at one to three places. */
function mutatedData(data: object): fc.Arbitrary<string> {
  const ways = collectPaths(data).filter(({ length }) => length > 0);
  const change = fc.record({
    way: fc.constantFrom(...ways),
    value: hostileValue,
    asKey: fc.integer({ max: 9, min: 0 }),
  });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(data) as Record<string, unknown>;
    for (const { way, value, asKey } of changes) setAtPath(copy, way, { value, asKey });
    return JSON.stringify(copy);
  });
}

function setAtPath(
  data: Record<string, unknown>,
  way: KeyPath,
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

/** A text with pieces deleted, inserted or duplicated. */
function splicedText(text: string, pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
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

// Output made from accepted inputs.

function assertMarkup(text: string, xml = true): void {
  const $ = load(text, { xml });
  assert.equal(
    $(`#${canary}, [onerror], [onload], [onmouseover], [autofocus]`).length,
    0,
    text.slice(0, 500),
  );
  if (xml) assert.equal($('script, img, iframe, b, svg').length, 0);
}

function assertData(text: string): void {
  JSON.parse(text);
}

/** Data within a script element of a page. */
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
      `^(?!Contact|Expires|Policy|Canonical|Preferred-Languages|Sitemap|User-agent|Disallow|Allow|#).*${canary}`,
      'im',
    ),
  );
}

function assertServerConfig(text: string): void {
  assert.doesNotMatch(text, new RegExp(canary));
}

// The kinds of input.

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-hostile-'));
const brandFixture = new BrandFixture();

/** Removes the temporary folders of the inputs. */
export function cleanup(): void {
  rmSync(scratch, { recursive: true, force: true });
  brandFixture.cleanup();
}

const baseYaml = readFileSync('tests/fixtures/brands/base/brand.yaml', 'utf8');
const yamlFragments = fc.oneof(
  hostileText,
  fc.constantFrom(...yamlPayloads.map(([, text]) => text).filter(({ length }) => length < 3000)),
);

function fuzzBrand(text: string): FuzzOutcome {
  brandFixture.reset();
  writeFileSync(brandFixture.file(), text);
  const { brand, diagnostics } = readBrand(brandFixture.folder, { today: '2026-12-01' });
  const all = [...diagnostics, ...(brand ? lintBrandContent(brand, content) : [])];
  if (!brand || all.some(isError)) return { diagnostics: all };
  const [site] = createSites({ ...sources, brands: [brand], overrides: [] });
  if (!site) return { diagnostics: all };
  return {
    diagnostics: all,
    outputs: [
      [assertMarkup, atomFeed(site)],
      [assertLines, robotsTxt(brand)],
      [assertLines, securityTxt(brand)],
      [assertStyle, brandStyle(brand)],
      [assertServerConfig, nginx(createHostingModel(site, [], []))],
    ],
  };
}

const alertArbitrary = fc.record(
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
  kind: path.parse(name).name as FactKind,
  records: parse(readFileSync(path.join('content/facts', name), 'utf8')) as object[],
}));

/** The kind of a record precedes it on its own line. */
const factArbitrary = fc
  .constantFrom(...factFiles.flatMap(({ kind, records }) => records.map((record) => ({ kind, record }))))
  .chain(({ kind, record }) =>
    fc
      .oneof(mutatedData([record]), splicedText(JSON.stringify([record]), yamlFragments))
      .map((text) => `${kind}\n${text}`),
  );

function fuzzFact(input: string): FuzzOutcome {
  const [kind, ...rest] = input.split('\n') as [FactKind, ...string[]];
  const yaml = parseYaml('facts.yaml', rest.join('\n'), { maxBytes: 512 * 1024 });
  if (yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const item = listItems(yaml)?.[0];
  if (!item) return { diagnostics: [] };
  const { value, diagnostics } = validateFact(kind, item);
  if (!value) return { diagnostics };
  const facts = new Facts();
  facts.add(value, { file: 'facts.yaml', line: 1, column: 1 });
  return {
    diagnostics,
    outputs: [[assertData, openData('facts', facts, { name: 'x', siteUrl: 'https://x.example' })]],
  };
}

const pageFile = path.join(scratch, 'en/stay-safer/a-page.mdx');
mkdirSync(path.dirname(pageFile), { recursive: true });
const pageText = readFileSync('tests/fixtures/first-steps.mdx', 'utf8')
  .replace('address: steps', 'address: later')
  .replace(/^title: .*$/m, 'title: Later steps');
const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(pageText) ?? [];

function fuzzPage(text: string): FuzzOutcome {
  writeFileSync(pageFile, text);
  const { pages, diagnostics } = readPages(scratch);
  const [page] = pages;
  if (!page) return { diagnostics };
  const all = [...diagnostics, ...lintPage(page, content, pageRules.rules)];
  if (all.some(isError)) return { diagnostics: all };
  assert.deepEqual(page.body.code, []);
  const site = { ...exampleSite, pages: [...exampleSite.pages, page] };
  return {
    diagnostics: all,
    outputs: [[assertMarkup, atomFeed(site)]],
  };
}

function fuzzMarkdown(text: string): FuzzOutcome {
  const { markdown, diagnostics } = parseMarkdown('a.md', text);
  if (diagnostics.length === 0) assert.deepEqual(markdown.body.code, []);
  return { diagnostics };
}

const allowedSvgElements =
  'svg g defs symbol use path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath mask pattern'.split(
    ' ',
  );

function fuzzSvg(text: string): FuzzOutcome {
  const { faults, bytes } = cleanSvg(text);
  const diagnostics = faults.map(({ what, fix }) => ({ file: 'logo.svg', message: what, fix }));
  return { diagnostics, outputs: bytes ? [[assertSafeSvg, bytes.toString()]] : [] };
}

/** An independent XML parser finds shapes only. */
function assertSafeSvg(text: string): void {
  const $ = load(text, { xml: true });
  for (const element of $('*').toArray() as Element[]) {
    assert.ok(allowedSvgElements.includes(element.name), element.name);
    for (const [name, value] of Object.entries(element.attribs)) {
      assert.doesNotMatch(name, /^on|^src$|^style$|^class$|:/i);
      assert.doesNotMatch(value, /url\((?!#p\d+\))|[&\\]/i);
      if (name === 'href') assert.match(value, /^#p\d+$/);
    }
  }
  assert.doesNotMatch(text, /<!|<\?|&/);
}

function fuzzRecord(text: string): FuzzOutcome {
  const opened = deserializeNotes(text);
  if ('refused' in opened) return { diagnostics: [{ file: 'notes', message: opened.refused, fix: '' }] };
  const html = notesAsHtml(opened.notes, { say: (key) => key, language: 'en-GB', title: 'Information' });
  return { diagnostics: [], outputs: [[(whole) => assertMarkup(whole, false), html]] };
}

const emptyRecord = {
  kind: 'notes',
  version: 1,
  entries: [{ date: '', what: 'x', where: 'y' }],
  pictures: [],
  account: { who: 'z' },
};
const joinPageSource = (yaml: string, words: string) => `---\n${yaml}\n---\n${words}`;
const mdxFragments = fc.oneof(
  hostileText,
  fc.constantFrom(...mdxPayloads.map(([, text]) => text).filter(({ length }) => length < 3000)),
);
const logoSvg = readFileSync('tests/fixtures/brands/base/logo.svg', 'utf8');
const svgFragments = fc.oneof(
  hostileText,
  fc.constantFrom(...svgPayloads.map(([, text]) => text).filter(({ length }) => length < 3000)),
);

/** Every kind of third-party input. */
export const fuzzTargets: FuzzTarget[] = [
  { name: 'brand packs: values', weight: 15, arbitrary: mutatedData(parse(baseYaml)), run: fuzzBrand },
  { name: 'brand packs: text', weight: 5, arbitrary: splicedText(baseYaml, yamlFragments), run: fuzzBrand },
  {
    name: 'alerts',
    weight: 10,
    arbitrary: fc
      .array(alertArbitrary, { minLength: 1, maxLength: 3 })
      .map((alerts) => JSON.stringify({ ...parse(baseYaml), alerts })),
    run: fuzzBrand,
  },
  { name: 'facts', weight: 15, arbitrary: factArbitrary, run: fuzzFact },
  {
    name: 'frontmatter of pages',
    weight: 10,
    arbitrary: fc
      .oneof(mutatedData(parse(frontmatter)), splicedText(frontmatter, yamlFragments))
      .map((yaml) => joinPageSource(yaml, body)),
    run: fuzzPage,
  },
  {
    name: 'bodies of pages (MDX)',
    weight: 10,
    arbitrary: splicedText(body, mdxFragments).map((words) => joinPageSource(frontmatter, words)),
    run: fuzzPage,
  },
  {
    name: 'Markdown of packs',
    weight: 10,
    arbitrary: splicedText(localPageSource(), mdxFragments),
    run: fuzzMarkdown,
  },
  { name: 'logos (SVG)', weight: 15, arbitrary: splicedText(logoSvg, svgFragments), run: fuzzSvg },
  {
    name: 'imported records',
    weight: 10,
    arbitrary: fc.oneof(importFileArbitrary, mutatedData(emptyRecord)),
    run: fuzzRecord,
  },
];

/** The known attacks: each must be refused, and in time. */
export const payloadLists: { name: string; refused: (text: string) => boolean; list: [string, string][] }[] =
  [
    { name: 'SVG', list: svgPayloads, refused: (text) => cleanSvg(text).faults.length > 0 },
    {
      name: 'MDX',
      list: mdxPayloads,
      refused: (text) =>
        fuzzPage(joinPageSource(frontmatter, `${body}\n${text}\n`)).diagnostics.some(isError),
    },
    { name: 'YAML', list: yamlPayloads, refused: (text) => fuzzBrand(text).diagnostics.some(isError) },
  ];

/** Hostile inputs are derived from valid ones: these are accepted unchanged. */
export const validInputs: [name: string, outcome: () => FuzzOutcome][] = [
  ['a brand pack', () => fuzzBrand(baseYaml)],
  [
    'a fact',
    () =>
      fuzzFact(
        `services\n${JSON.stringify([factFiles.find(({ kind }) => kind === 'services')?.records[0]])}`,
      ),
  ],
  ['a page', () => fuzzPage(pageText)],
  ['Markdown of a pack', () => fuzzMarkdown(localPageSource())],
  ['a logo', () => fuzzSvg(logoSvg)],
  ['a record', () => fuzzRecord(JSON.stringify(emptyRecord))],
];
