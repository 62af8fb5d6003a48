import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { readTopics } from '../../../src/content/topics.ts';
import { loadExampleSite } from '../../support/example-site.ts';

const fixtures = 'tests/fixtures';
const frozenFile = path.join(fixtures, 'topics.json');
const { topics, diagnostics } = readTopics('content/topics.yaml');
const known = new Set(topics.map(({ id }) => id));
const frozen = new Set(readJson<{ id: string }>(frozenFile).map(({ id }) => id));

function readJson<Item>(file: string): Item[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}

test('no topic was removed or renamed, because queries and packs are labelled by ids', () => {
  assert.deepEqual(diagnostics, []);
  for (const id of frozen)
    assert.ok(
      known.has(id),
      `content/topics.yaml no longer has the topic "${id}". Put it back and change its label instead: ` +
        'the queries of the search sets and the pages of packs name it',
    );
});

test('a topic that was added is in the frozen list too', () => {
  for (const id of known)
    assert.ok(
      frozen.has(id),
      `the topic "${id}" is new. If its id can stay for ever, add it to ${frozenFile}, with what it covers`,
    );
});

test('no id is used twice', () => {
  assert.equal(known.size, topics.length);
});

test('every query of the search sets is labelled by topics or ids of pages that exist', () => {
  const sets = readdirSync(fixtures).filter((name) => /^search-queries.*\.json$/.test(name));
  assert.ok(sets.length > 0);
  const labels = new Set([...known, ...loadExampleSite().pages.map(({ id }) => id)]);
  for (const name of sets)
    for (const { q, topics: named } of readJson<{ q: string; topics: string[] }>(path.join(fixtures, name)))
      for (const label of named) assert.ok(labels.has(label), `${name}: "${q}" is labelled ${label}`);
});
