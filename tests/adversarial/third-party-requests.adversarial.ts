// No third parties: every page of every brand behind a proxy, every host in a file
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { printFigures } from '../support/statistics.ts';
import { findHostMentions, unexplainedMentions, unusedAllowances } from './host-mentions.ts';
import { type RequestReport, recordThirdPartyRequests } from './third-party-requests.ts';

/** PACKS=midshire,eastmarch selects some. Default: all builds. */
const packs = (process.env['PACKS']?.split(',') ?? readdirSync('dist')).filter((name) => !name.includes('.'));
const rows: [string, string | number][] = [];
const emptyTotals = { pages: 0, touched: 0, hosts: 0 };

/** The browser's own requests, at a blank page. */
let baseline: RequestReport | undefined;

test('a browser at a blank page, for its own requests', async () => {
  baseline = await recordThirdPartyRequests(`dist/${packs[0]}`, { files: [] });
  rows.push(['hosts that the browser asks for by itself', [...baseline.hosts.keys()].join(', ') || 'none']);
});

const total = { ...emptyTotals };
for (const pack of packs)
  test(`${pack}: no page requests another host, whatever is pressed`, async () => {
    const { pages, interactions, hosts } = await recordThirdPartyRequests(`dist/${pack}`);
    const thirdPartyHosts = [...hosts].filter(([host]) => !baseline?.hosts.has(host));
    total.pages += pages;
    total.touched += interactions;
    total.hosts += thirdPartyHosts.length;
    assert.deepEqual(thirdPartyHosts, []);
  });

test('every host mentioned in a file has a reason, and every reason a mention', () => {
  const mentions = packs.flatMap((pack) =>
    [pack, `${pack}.hosting`].flatMap((name) =>
      findHostMentions(`dist/${name}`).map((mention) => ({ ...mention, pack })),
    ),
  );
  rows.push(['files that mention a host', new Set(mentions.map(({ file }) => file)).size]);
  rows.push(['hosts that they mention', new Set(mentions.map(({ host }) => host)).size]);
  const unknown = packs.flatMap((pack) =>
    unexplainedMentions(
      mentions.filter((mention) => mention.pack === pack),
      `brands/${pack}`,
    ),
  );
  assert.deepEqual(unknown, []);
  assert.deepEqual(unusedAllowances(mentions), []);
});

after(() => {
  rows.push(['pages opened', total.pages], ['things pressed, opened or typed into', total.touched]);
  rows.push(['attempts to reach another host', total.hosts]);
  printFigures(rows);
});
