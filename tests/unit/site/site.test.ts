import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findHardCodedFacts } from '../../../src/content/hard-coded-facts.ts';
import { splitSentences } from '../../../src/content/lint/readability.ts';
import { readMessages } from '../../../src/content/messages.ts';
import { parseBody } from '../../../src/content/page-ast.ts';
import { findRevealingWord, readRevealingWords } from '../../../src/content/revealing-words.ts';
import { parseTopicReferences } from '../../../src/content/topics.ts';
import { readInputs } from '../../../src/site/inputs.ts';
import { createSites } from '../../../src/site/site.ts';
import { inlineJson, trustedInline } from '../../../src/site/trusted-inline.ts';
import { aToZ } from '../../../src/site/view-models/a-to-z.ts';
import { structuredData } from '../../../src/site/view-models/structured-data.ts';
import { loadExampleSite } from '../../support/built-site-fixture.ts';

test('typed facts are seen in all their forms', () => {
  const seen = (text: string) => findHardCodedFacts(text).map(({ kind }) => kind);
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
    assert.deepEqual(findHardCodedFacts(text), [], text);
});

const { words } = readRevealingWords('content/revealing-words.yaml');

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
    assert.ok(findRevealingWord(address, words), address);
  for (const address of ['steps', 'next', 'explain', 'calls', 'flawless', 'shelf', 'cy/camau', 'index.html'])
    assert.equal(findRevealingWord(address, words), undefined, address);
});

test('a body is taken apart with places', () => {
  const { body } = parseBody(
    'a.mdx',
    '---\ntitle: x\n---\n\nHello [there](page:home).\n\n## A part\n\n<Call service="hl-999" />\n',
  );
  assert.deepEqual(body?.links, [{ line: 5, column: 7, value: 'page:home' }]);
  assert.deepEqual(
    body?.headings.map(({ slug, anchor, line }) => [slug, anchor, line]),
    [['a-part', 'part-1', 7]],
  );
  assert.equal(body?.lastComponent, 'Call');
  assert.deepEqual(
    body?.passages.map(({ value }) => value),
    ['Hello there.'],
  );
});

test('every string is used, and every string that is used is there', () => {
  const { messages } = readMessages('content/messages');
  const keys = [...(messages.get('en')?.keys() ?? [])];
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
  const wrongs = readMessages(folder).problems.map(({ message }) => message);
  rmSync(folder, { recursive: true });
  assert.deepEqual(wrongs.sort(), [
    '"a" has other blanks than English',
    '"b" is missing',
    '"c" is not in en.json',
  ]);
});

test('data for search engines cannot close its element', () => {
  const text = inlineJson({ name: '</script><script>alert(1)</script>&\u2028' });
  assert.doesNotMatch(text, /[<>&\u2028]/);
  assert.equal(JSON.parse(text).name, '</script><script>alert(1)</script>&\u2028');
  assert.throws(() => trustedInline('a</script>'));
});

test('a page tells search engines when it was reviewed, where it stands and who publishes it', () => {
  const own = loadExampleSite();
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
  assert.deepEqual(splitSentences('One. Two? Three! “Four.” Five'), [
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
  for (const page of loadExampleSite().pages)
    for (const { topic } of parseTopicReferences(page)) assert.ok(known.has(topic), `${page.id}: ${topic}`);
});

test('words of the A to Z that also lead to a page of the publisher say which page of ours they lead to', () => {
  const ours = loadExampleSite();
  const lead = (at: typeof ours) =>
    aToZ(at)
      .flatMap(({ entries }) => entries)
      .filter(({ label }) => /^personal safety/i.test(label))
      .map(({ label }) => label);
  assert.deepEqual(lead(ours), ['personal safety']);
  const trail = [{ name: { en: 'Personal safety' }, url: 'https://www.midshire.example/safety' }];
  const below = Object.create(ours, { brand: { value: { ...ours.brand, trail } } }) as typeof ours;
  assert.deepEqual(lead(below), ['personal safety: Stay safer']);
});

test('no two entries of the A to Z have the same words, for readers under one law or under all', () => {
  for (const pack of ['midshire', 'union-railway']) {
    const [one] = createSites(readInputs([`brands/${pack}`]));
    const entries = one ? aToZ(one).flatMap((letter) => letter.entries) : [];
    assert.ok(entries.length > 100);
    const twice = [...Map.groupBy(entries, ({ label }) => label.toLowerCase())].filter(
      ([, { length }]) => length > 1,
    );
    assert.deepEqual(
      twice.map(([words]) => words),
      [],
    );
  }
});
