// No third parties: every page of every brand behind a proxy, every host in a file
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { printTable } from './figures.ts';
import { mentionsIn, needless, unaccounted } from './hosts.ts';
import { type Attempts, attemptsAt } from './third-parties.ts';

/** PACKS=midshire,eastmarch take some only. Default: all that are built. */
const packs = (process.env['PACKS']?.split(',') ?? readdirSync('dist')).filter((name) => !name.includes('.'));
const rows: [string, string | number][] = [];
const nothing = { pages: 0, touched: 0, hosts: 0 };

/** What the browser asks for by itself, at an empty page. */
let alone: Attempts | undefined;

test('a browser at an empty page, to know what it asks for by itself', async () => {
  alone = await attemptsAt(`dist/${packs[0]}`, { files: [] });
  rows.push(['hosts that the browser asks for by itself', [...alone.hosts.keys()].join(', ') || 'none']);
});

const total = { ...nothing };
for (const pack of packs)
  test(`${pack}: no page asks for another host, whatever is pressed`, async () => {
    const { pages, touched, hosts } = await attemptsAt(`dist/${pack}`);
    const asked = [...hosts].filter(([host]) => !alone?.hosts.has(host));
    total.pages += pages;
    total.touched += touched;
    total.hosts += asked.length;
    assert.deepEqual(asked, []);
  });

test('there is a reason for every host that a file mentions, and a mention for every reason', () => {
  const mentions = packs.flatMap((pack) =>
    [pack, `${pack}.hosting`].flatMap((name) =>
      mentionsIn(`dist/${name}`).map((mention) => ({ ...mention, pack })),
    ),
  );
  rows.push(['files that mention a host', new Set(mentions.map(({ file }) => file)).size]);
  rows.push(['hosts that they mention', new Set(mentions.map(({ host }) => host)).size]);
  const unknown = packs.flatMap((pack) =>
    unaccounted(
      mentions.filter((mention) => mention.pack === pack),
      `brands/${pack}`,
    ),
  );
  assert.deepEqual(unknown, []);
  assert.deepEqual(needless(mentions), []);
});

after(() => {
  rows.push(['pages opened', total.pages], ['things pressed, opened or typed into', total.touched]);
  rows.push(['attempts to reach another host', total.hosts]);
  printTable(rows);
});
