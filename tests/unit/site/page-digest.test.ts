import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '../../../src/facts/kinds/services.ts';
import { publishedJson } from '../../../src/site/page-digest.ts';
import { loadSite } from '../../support/example-site.ts';

const service: Service = loadSite('brands/midshire').facts.get('services', 'hl-nsh');
const signed = publishedJson(service);

test('whatever a reader sees of a fact ends the sign-off of its pages when it changes', () => {
  for (const change of [
    { phone: { digits: '08088020301', say: '0808 802 0301' } },
    { hours: { always: true as const } },
    { website: 'https://other.example/' },
    { nations: ['scotland' as const] },
  ])
    assert.notEqual(publishedJson({ ...service, ...change }), signed, JSON.stringify(change));
});

test('a check without a change, and notes of editors, leave it as it is', () => {
  for (const change of [{ checked: '2026-11-30' }, { checkBy: '2027-11-30' }, { note: 'Rang them.' }])
    assert.equal(publishedJson({ ...service, ...change }), signed, JSON.stringify(change));
});
