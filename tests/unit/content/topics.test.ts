import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseTopicReferences } from '../../../src/content/topics.ts';
import { loadExampleSite } from '../../support/example-site.ts';

test('every topic that a page declares is one of the topics', () => {
  const known = new Set(
    JSON.parse(readFileSync('tests/fixtures/topics.json', 'utf8')).map(({ id }: { id: string }) => id),
  );
  for (const page of loadExampleSite().pages)
    for (const { topic } of parseTopicReferences(page)) assert.ok(known.has(topic), `${page.id}: ${topic}`);
});
