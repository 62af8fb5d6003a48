import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { indexOf } from '../../../src/sites/index-of-pages.ts';
import { inlineCode, inlineData } from '../../../src/sites/inline-code.ts';
import { loadedWord, readNeutralWords } from '../../../src/sites/neutral-words.ts';
import { readBody } from '../../../src/sites/page-body.ts';
import { pageComponents } from '../../../src/sites/page-components.ts';
import { sentencesOf } from '../../../src/sites/readability.ts';
import { sitesOf } from '../../../src/sites/site.ts';
import { readSources } from '../../../src/sites/sources.ts';
import { readStrings } from '../../../src/sites/strings.ts';
import { structuredData } from '../../../src/sites/structured-data.ts';
import { topicsOf } from '../../../src/sites/topics.ts';
import { typedFacts } from '../../../src/sites/typed-facts.ts';
import { site } from '../../site/built.ts';

test('typed facts are seen in all their forms', () => {
  const seen = (text: string) => typedFacts(text).map(({ what }) => what);
  for (const text of ['0808 802 0300', '+44 808 802 0300', '999', 'text 61016', '116 123', '07860 077333'])
    assert.deepEqual(seen(`Call ${text} now`), ['a phone number'], text);
  for (const text of [
    'section 4A',
    's.2A',
    'article 7',
    'Theft Act 1968',
    'Order (Northern Ireland) 1997',
    'Act (Northern Ireland) 2022',
  ])
    assert.ok(seen(text).includes('a law'), text);
  for (const text of ['ten years', '6 months', 'a five-year term', 'Fourteen years'])
    assert.deepEqual(seen(text), ['a length of time that may be a sentence'], text);
  for (const text of [
    '45%',
    '2.9 %',
    'ten per cent',
    '1 in 7',
    'one in five women',
    '1.4 million',
    'millions',
  ])
    assert.ok(seen(text).includes('a statistic'), text);
  for (const text of ['9am', '9:30 am', '24 hours', 'twenty-four hours', '24/7'])
    assert.ok(seen(text).includes('an opening hour'), text);
  assert.deepEqual(seen('since 2012'), ['a number']);
});

test('words that are no facts pass', () => {
  for (const text of [
    'under 18',
    'Aged 16 or over',
    'two times',
    'one in the morning',
    'WCAG 2.2',
    'A4 paper',
    'a few years ago',
    'half past eight',
  ])
    assert.deepEqual(typedFacts(text), [], text);
});

const { words } = readNeutralWords('content/neutral-words.yaml');

test('loaded words are found in addresses of any language, and neutral ones pass', () => {
  for (const address of [
    'stalking',
    'my-ex',
    'police-help',
    'stelcio',
    'y-heddlu',
    'spyware-check',
    'law/england',
    'Przemoc',
    'harcèlement',
  ])
    assert.ok(loadedWord(address, words), address);
  for (const address of ['steps', 'next', 'explain', 'calls', 'flawless', 'shelf', 'cy/camau', 'index.html'])
    assert.equal(loadedWord(address, words), undefined, address);
});

test('a body is taken apart with places', () => {
  const { body } = readBody(
    'a.mdx',
    '---\ntitle: x\n---\n\nHello [there](page:home).\n\n## A part\n\n<Call service="hl-999" />\n',
  );
  assert.deepEqual(body?.links, [{ line: 5, column: 7, value: 'page:home' }]);
  assert.deepEqual(
    body?.headings.map(({ slug, anchor, line }) => [slug, anchor, line]),
    [['a-part', 'part-1', 7]],
  );
  assert.equal(body?.ending, 'Call');
  assert.deepEqual(
    body?.passages.map(({ value }) => value),
    ['Hello there.'],
  );
});

test('every component that pages may use is there, and no other', () => {
  const files = readdirSync('src/components/content')
    .filter((name) => name.endsWith('.astro'))
    .map((name) => path.parse(name).name);
  assert.deepEqual(files.sort(), Object.keys(pageComponents).sort());
});

test('every string is used, and every string that is used is there', () => {
  const { strings } = readStrings('content/strings');
  const keys = [...(strings.get('en')?.keys() ?? [])];
  const code = readdirSync('src', { recursive: true })
    .map(String)
    .filter((name) => /\.(?:astro|ts)$/.test(name))
    .map((name) => readFileSync(path.join('src', name), 'utf8'))
    .join('\n');
  const fixed = [...code.matchAll(/say\(\s*'([a-z.-]+)'/g)].map(([, key]) => key ?? '');
  for (const key of fixed) assert.ok(keys.includes(key), `"${key}" is not in the strings`);
  const families = [...code.matchAll(/`([a-z]+\.[a-z.-]*)\$\{/g)].map(([, start]) => start ?? '');
  const unused = keys.filter(
    (key) => !code.includes(`'${key}'`) && !families.some((start) => key.startsWith(start)),
  );
  assert.deepEqual(unused, []);
});

test('a translation has the keys and the blanks of English', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-strings-'));
  writeFileSync(
    path.join(folder, 'en.json'),
    '{ "a": { "text": "Call {number}", "where": "x" }, "b": { "text": "B", "where": "x" } }',
  );
  writeFileSync(
    path.join(folder, 'cy.json'),
    '{ "a": { "text": "Ffoniwch", "where": "x" }, "c": { "text": "C", "where": "x" } }',
  );
  const wrongs = readStrings(folder).problems.map(({ wrong }) => wrong);
  rmSync(folder, { recursive: true });
  assert.deepEqual(wrongs.sort(), [
    '"a" has other blanks than English',
    '"b" is missing',
    '"c" is not in en.json',
  ]);
});

test('data for search engines cannot close its element', () => {
  const text = inlineData({ name: '</script><script>alert(1)</script>&\u2028' });
  assert.doesNotMatch(text, /[<>&\u2028]/);
  assert.equal(JSON.parse(text).name, '</script><script>alert(1)</script>&\u2028');
  assert.throws(() => inlineCode('a</script>'));
});

test('a page tells search engines when it was reviewed, where it stands and who publishes it', () => {
  const own = site();
  const data = JSON.stringify(structuredData(own, own.page('helplines')));
  for (const part of [
    '"@type":"WebPage"',
    '"lastReviewed":"2026-11-21"',
    '"@type":"BreadcrumbList"',
    '"name":"Midshire Police"',
    '"position":3',
  ])
    assert.ok(data.includes(part), part);
});

test('sentences end at full stops, question marks and exclamation marks', () => {
  assert.deepEqual(sentencesOf('One. Two? Three! “Four.” Five'), [
    'One.',
    'Two?',
    'Three!',
    '“Four.”',
    'Five',
  ]);
});

test('every topic that a page declares is one of the topics', () => {
  const known = new Set(
    JSON.parse(readFileSync('tests/fixtures/topics.json', 'utf8')).map(({ id }: { id: string }) => id),
  );
  for (const page of site().pages)
    for (const { topic } of topicsOf(page)) assert.ok(known.has(topic), `${page.id}: ${topic}`);
});

test('words of the A to Z that also lead to a page of the publisher say which page of ours they lead to', () => {
  const ours = site();
  const lead = (at: typeof ours) =>
    indexOf(at)
      .flatMap(({ entries }) => entries)
      .filter(({ words }) => /^personal safety/i.test(words))
      .map(({ words }) => words);
  assert.deepEqual(lead(ours), ['personal safety']);
  const trail = [{ name: { en: 'Personal safety' }, url: 'https://www.midshire.example/safety' }];
  const below = Object.create(ours, { brand: { value: { ...ours.brand, trail } } }) as typeof ours;
  assert.deepEqual(lead(below), ['personal safety: Stay safer']);
});

test('no two entries of the A to Z have the same words, for readers under one law or under all', () => {
  for (const pack of ['midshire', 'union-railway']) {
    const [one] = sitesOf(readSources([`brands/${pack}`]));
    const entries = one ? indexOf(one).flatMap((letter) => letter.entries) : [];
    assert.ok(entries.length > 100);
    const twice = [...Map.groupBy(entries, ({ words }) => words.toLowerCase())].filter(
      ([, { length }]) => length > 1,
    );
    assert.deepEqual(
      twice.map(([words]) => words),
      [],
    );
  }
});
