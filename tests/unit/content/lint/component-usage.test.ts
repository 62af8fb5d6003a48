import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { lintPage } from '../../../../src/content/lint/lint-content.ts';
import { componentUsage } from '../../../../src/content/lint/page/component-usage.ts';
import type { ComponentUse } from '../../../../src/content/page-ast.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';
import type { Facts } from '../../../../src/facts/read-facts.ts';
import { factsOf } from '../../../support/fact-records.ts';

const { content } = readContent('content', { today: today() });

/** The reports on the home page if it used this component so. */
function reportsOn(use: Partial<ComponentUse>, surroundings = content) {
  const home = content.pages.find(({ id }) => id === 'home');
  assert.ok(home);
  const plain = { name: '', attributes: new Map(), expressions: [], hasContent: false, line: 1, column: 1 };
  const components = [{ ...plain, ...use }];
  return lintPage({ ...home, body: { ...home.body, components } }, surroundings, [componentUsage]);
}

/** The fixes for the home page if it used this component with the attribute `colour`. */
function fixesFor(name: string, surroundings = content): string[] {
  return reportsOn({ name, attributes: new Map([['colour', 'red']]) }, surroundings).map(({ fix }) => fix);
}

/** The reports on `<Deadline id="…" />` with these facts. */
const onDeadline = (id: string, facts: Facts) =>
  reportsOn({ name: 'Deadline', attributes: new Map([['id', id]]) }, { ...content, facts }).map(
    ({ message, fix }) => `${message} → ${fix}`,
  );

test('an attribute of a component that has none can be declared beside it, but not from a pack', () => {
  const metadata = 'src/components/content/AlwaysOpen.meta.ts';
  assert.ok(existsSync('src/components/content/AlwaysOpen.astro'));
  assert.deepEqual(fixesFor('AlwaysOpen'), [
    `the component without attributes, or declare "colour" in ${metadata}`,
  ]);
  assert.deepEqual(fixesFor('AlwaysOpen', { ...content, brandServices: [] }), [
    'the component without attributes',
  ]);
});

test('the fix for an unknown attribute lists those that the component has', () => {
  assert.ok(fixesFor('Term').includes('id, words'));
});

test('an unknown component may be a new one, but not in a pack', () => {
  const fix = 'a component from docs/writing.md';
  assert.deepEqual(fixesFor('Zebra'), [`${fix}, or a new one as src/components/content/Zebra.astro`]);
  assert.deepEqual(fixesFor('Zebra', { ...content, brandServices: [] }), [fix]);
  assert.deepEqual(fixesFor('Tern'), ['"Term"']);
});

test('words in a block are reported, and those in a container or in a line are not', () => {
  const found = (name: string, surroundings = content) =>
    reportsOn({ name, hasContent: true }, surroundings)
      .filter(({ message }) => message.endsWith('holds no words'))
      .map(({ fix }) => fix);
  const fix = '<Alerts /> and the words after it';
  assert.deepEqual(found('Alerts'), [
    `${fix}, or form: 'container' in src/components/content/Alerts.meta.ts`,
  ]);
  assert.deepEqual(found('Alerts', { ...content, brandServices: [] }), [fix]);
  assert.deepEqual([...found('Warning'), ...found('PoliceWebsite')], []);
});

test('the id of a fact of another kind is told which component shows it, and an unpublished one where it is', () => {
  const facts = factsOf(
    ['offences', { id: 'off-1' }],
    ['advice', { id: 'ad-1' }],
    ['deadlines', { id: 'dl-1', publish: false, question: 'How long?' }],
    ['deadlines', { id: 'dl-2' }],
  );
  const not = (id: string) => `id="${id}": "${id}" is not one of the published deadlines → `;
  assert.deepEqual(onDeadline('off-1', facts), [
    `${not('off-1')}"off-1" with <Maximum> or <Offence>: it is one of the offences`,
  ]);
  assert.deepEqual(onDeadline('ad-1', facts), [
    `${not('ad-1')}"ad-1" without a component: it is one of the advice`,
  ]);
  assert.deepEqual(onDeadline('dl-1', facts), [
    `${not('dl-1')}another one, or the answer to its "question" and publish: true at deadlines.yaml:1`,
  ]);
  assert.deepEqual(onDeadline('zz', facts), [`${not('zz')}one of dl-2`]);
});

test('an id is not reported while the file of its kind cannot be read', () => {
  const facts = factsOf();
  facts.addUnreadable('offences');
  assert.equal(onDeadline('dl-1', facts).length, 1);
  facts.addUnreadable('deadlines');
  assert.deepEqual(onDeadline('dl-1', facts), []);
});
