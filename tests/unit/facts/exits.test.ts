import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacts } from '../../../src/facts/read-facts.ts';

/** Kept apart from content/facts/exits.yaml: a person opened each of these pages and saw that it greets no visitor by name. */
const reviewedExits = {
  'exit-bbc-weather': 'https://www.bbc.co.uk/weather',
  'exit-met-office': 'https://www.metoffice.gov.uk/',
  'exit-nhs': 'https://www.nhs.uk/',
};

test('the exits lead to the reviewed pages, and to no other', () => {
  const { facts } = readFacts('content/facts');
  const exits = facts.published('exits').map(({ id, url }) => [id, url]);
  assert.deepEqual(Object.fromEntries(exits), reviewedExits);
});
