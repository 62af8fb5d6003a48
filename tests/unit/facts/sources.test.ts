import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BaseFact } from '../../../src/facts/base-fact.ts';
import { namedSources } from '../../../src/facts/sources.ts';

const service = {
  publisher: 'A line',
  title: 'Hours',
  url: 'https://line.example/',
  kind: 'service' as const,
};

test('readers see named sources as they are, and none of those for editors', () => {
  const sources: BaseFact['sources'] = [
    { ...service, kind: 'other' },
    { ...service, date: '2026-11' },
    { title: 'A list', kind: 'other' },
  ];
  assert.deepEqual(namedSources({ sources }), [{ ...service, date: '2026-11' }]);
});
