import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFacts } from '../../../../src/facts/read-facts.ts';
import { linksInBrand, linksInFacts, mergeLinks } from '../../../../src/monitor/links/external-links.ts';

test('every address of every fact is checked, and of a pack that is named', () => {
  const { facts } = readFacts('content/facts');
  const links = linksInFacts(facts);
  const written = new Set<string>();
  for (const kind of [
    'services',
    'offences',
    'orders',
    'statistics',
    'regulations',
    'exits',
    'bank-holidays',
    'advice',
    'stalker-types',
  ])
    for (const [address] of readFileSync(`content/facts/${kind}.yaml`, 'utf8').matchAll(
      /https:\/\/[^\s"',}]+/g,
    ))
      written.add(new URL(address).href.split('#')[0] ?? '');
  const notes = facts
    .all()
    .map(({ note, question }) => `${note} ${question}`)
    .join(' ');
  const missing = [...written].filter(
    (address) => !links.some((link) => link.url === address) && !notes.includes(address),
  );
  assert.deepEqual(
    missing.filter((address) => !notes.includes(address.replace(/\/$/, ''))),
    [],
  );
  assert.ok(links.length > 50);
  const nsh = links.flatMap((link) => link.references).find(({ id }) => id === 'hl-nsh');
  assert.ok(nsh?.numbers.includes('08088020300'));
  const pack = linksInBrand('brands/midshire');
  const chat = pack.find(({ url }) => url === 'https://www.midshire.example/chat');
  assert.equal(chat?.references[0]?.file, 'brands/midshire/brand.yaml');
  assert.ok((chat?.references[0]?.line ?? 0) > 40);
  assert.equal(mergeLinks([links, pack]).length, new Set([...links, ...pack].map(({ url }) => url)).size);
});
