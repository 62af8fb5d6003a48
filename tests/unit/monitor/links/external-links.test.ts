import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { parseYaml } from '../../../../src/diagnostics/yaml.ts';
import { type Facts, readFacts } from '../../../../src/facts/read-facts.ts';
import { linksInBrand, linksInFacts, mergeLinks } from '../../../../src/monitor/links/external-links.ts';

const parseFile = (file: string) => parseYaml(file, readFileSync(file, 'utf8'));

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
  const pack = linksInBrand(parseFile('brands/midshire/brand.yaml'));
  const chat = pack.find(({ url }) => url === 'https://www.midshire.example/chat');
  assert.equal(chat?.references[0]?.file, 'brands/midshire/brand.yaml');
  assert.ok((chat?.references[0]?.line ?? 0) > 40);
  assert.equal(mergeLinks([links, pack]).length, new Set([...links, ...pack].map(({ url }) => url)).size);
});

test('an address is found at any depth, without its fragment, once for each place that names it', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-links-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    path.join(folder, 'brand.yaml'),
    [
      'b: "https://b.example/page#part"',
      'list:',
      '  - { a: "https://a.example", digits: "123" }',
      '  - "https://b.example/page"',
      'not: ["http://c.example/", "see https://d.example/", "https://", 5, true, null]',
    ].join('\n'),
  );
  const file = path.join(folder, 'brand.yaml');
  const reference = (line: number, column: number) => ({
    id: path.basename(folder),
    file,
    line,
    column,
    numbers: [],
  });
  const links = [
    { url: 'https://a.example/', references: [reference(3, 7)] },
    { url: 'https://b.example/page', references: [reference(1, 1), reference(4, 5)] },
  ];
  assert.deepEqual(linksInBrand(parseFile(file)), links);
  const other = { url: 'https://a.example/', references: [reference(9, 9)] };
  const first = { url: 'https://A.example/', references: [reference(8, 8)] };
  assert.deepEqual(mergeLinks([links, [other, first]]), [
    first,
    { url: 'https://a.example/', references: [reference(3, 7), reference(9, 9)] },
    links[1],
  ]);
});

test('a reference to a fact has its place, the day of its check and its numbers', () => {
  const facts = {
    all: () => [
      {
        id: 'hl-a',
        checked: '2026-11-01',
        numbers: [{ digits: '0808' }, { digits: '116' }],
        website: { address: 'https://a.example/', more: 'https://a.example/#more' },
      },
      { id: 'law-b', website: 'https://a.example/' },
    ],
    locationOf: (id: string) => ({ file: `${id}.yaml`, line: 1, column: 2 }),
  };
  const [first, second] = [
    { id: 'hl-a', file: 'hl-a.yaml', line: 1, column: 2, checked: '2026-11-01', numbers: ['0808', '116'] },
    { id: 'law-b', file: 'law-b.yaml', line: 1, column: 2, checked: undefined, numbers: [] },
  ];
  assert.deepEqual(linksInFacts(facts as object as Facts), [
    { url: 'https://a.example/', references: [first, second] },
  ]);
});
