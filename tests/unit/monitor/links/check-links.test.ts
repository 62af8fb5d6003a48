import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { formatDiagnostics } from '../../../../src/diagnostics/format-diagnostics.ts';
import { readFacts } from '../../../../src/facts/read-facts.ts';
import { linksInBrand, linksInFacts, mergeLinks } from '../../../../src/monitor/links/external-links.ts';
import { followRedirects } from '../../../../src/monitor/links/follow-redirects.ts';
import { summarizeLinks, toLinkDiagnostics } from '../../../../src/monitor/links/link-diagnostics.ts';
import { readSnapshot, writeSnapshot } from '../../../../src/monitor/links/link-snapshot.ts';
import { allowAll } from '../../../../src/monitor/links/robots-txt.ts';
import {
  citedUrl,
  fastRateLimits,
  htmlPage,
  redirectTo,
  runLinkCheck,
  StubSite,
  stopAllSites,
  verdictOf,
} from '../../../support/stub-site.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-freshness-'));
after(() => rmSync(scratch, { recursive: true }));
afterEach(stopAllSites);

/** A page long enough not to be a message. */
const longText = 'We help people who need somebody to talk to, on every day of the year. '.repeat(20);

const redirectRoutes = { '/old': redirectTo('/new'), '/new': htmlPage(longText) };

test('pages that move, vanish, lie, hang, drip, break off and lead round in circles are told apart', async () => {
  const site = await new StubSite({
    ...redirectRoutes,
    '/': htmlPage(longText),
    '/for-now': redirectTo('/new', 302),
    '/home': redirectTo('/'),
    '/gone': (response) => response.writeHead(410).end(),
    '/lies': htmlPage('Sorry, the page you asked for is not here.', 'Page not found'),
    '/lies-shortly': htmlPage('This page does not exist.'),
    '/for-sale': htmlPage('This domain is for sale!', 'helpline.example'),
    '/empty': (response) => response.end(''),
    '/round': redirectTo('/and-round', 302),
    '/and-round': redirectTo('/round', 302),
    '/itself': redirectTo('/itself'),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`/far${index}`, redirectTo(`/far${index + 1}`)]),
    ),
    '/plain': redirectTo('http://elsewhere.example/'),
    '/hangs': () => undefined,
    '/drips': (response) => {
      response.setHeader('Content-Type', 'text/html');
      const drip = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(drip));
    },
    '/breaks': (response) => response.socket?.destroy(),
    '/large': (response) => {
      response.setHeader('Content-Length', '9000000').end();
    },
    '/endless': (response, { method }) => {
      response.setHeader('Content-Type', 'text/html');
      if (method === 'HEAD') response.end();
      else response.end('a'.repeat(200_000));
    },
    '/people-only': (response) => response.writeHead(403).end('Are you a robot?'),
    '/broken': (response) => response.writeHead(500).end(),
    '/no-head': (response, { method }) =>
      method === 'HEAD' ? response.writeHead(405).end() : htmlPage(longText)(response),
    '/good': htmlPage(longText),
  }).start();
  const found = await runLinkCheck(
    [
      '/old',
      '/for-now',
      '/home',
      '/gone',
      '/nothing',
      '/lies',
      '/lies-shortly',
      '/for-sale',
      '/empty',
      '/round',
      '/itself',
      '/far0',
      '/plain',
      '/large',
      '/endless',
      '/people-only',
      '/no-head',
      '/good',
    ].map((name) => citedUrl(site.urlOf(name))),
  );
  const state = (name: string) => {
    const verdict = verdictOf(found, site.urlOf(name));
    return `${verdict?.state} ${verdict && 'why' in verdict ? verdict.why : ''}`;
  };
  assert.deepEqual(verdictOf(found, site.urlOf('/old')), { state: 'moved', to: site.urlOf('/new') });
  for (const name of ['/for-now', '/no-head', '/good']) assert.match(state(name), /^new/, name);
  assert.match(state('/home'), /^gone leads to the front page/);
  for (const name of ['/gone', '/nothing']) assert.match(state(name), /^gone is not there/, name);
  for (const name of ['/lies', '/lies-shortly', '/for-sale', '/empty'])
    assert.match(state(name), /^gone says that it is not there/, name);
  for (const name of ['/round', '/itself']) assert.match(state(name), /^gone leads round in a circle/, name);
  assert.match(state('/far0'), /^gone leads on more than 5 times/);
  assert.match(state('/plain'), /^gone leads to http:\/\/elsewhere\.example, which is not encrypted/);
  assert.match(state('/large'), /^closed is too large/);
  assert.match(state('/endless'), /^silent .* sends more than 0\.1 MB/);
  assert.match(state('/people-only'), /^closed does not answer programs \(403\)/);
  for (const [name, why] of [
    ['/hangs', 'in time'],
    ['/drips', 'in time'],
    ['/breaks', 'broke off'],
    ['/broken', 'error 500'],
  ] as const) {
    const began = performance.now();
    const { links } = await runLinkCheck([citedUrl(site.urlOf(name)), citedUrl(site.urlOf('/good'))]);
    assert.match(JSON.stringify(links[0]?.verdict), new RegExp(`"silent".*${why}`), name);
    assert.equal(links[1]?.verdict.state, 'new', 'the other pages of the host are looked at');
    assert.ok(performance.now() - began < 20_000);
  }
});

test('a redirect never leads into the network of the publisher', async () => {
  const inside = [
    '127.0.0.1',
    'localhost:8080',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '[::1]',
    '[fd00::1]',
    '[fe80::1]',
    '0.0.0.0',
  ];
  for (const host of inside) {
    const asked: string[] = [];
    const asker = {
      robots: async () => allowAll,
      request: async ({ href }: URL) => {
        asked.push(href);
        return {
          answer: { status: 302, headers: { location: [`https://${host}/secret`] }, body: Buffer.alloc(0) },
        };
      },
    };
    const found = await followRedirects(asker, new URL('https://helpline.example/'), {
      method: 'GET',
      pace: fastRateLimits,
    });
    assert.match(JSON.stringify(found), /within a private network/, host);
    assert.deepEqual(asked, ['https://helpline.example/']);
  }
});

test('it is polite: one question at a time to a host, with rests, by its name, and as robots.txt asks', async () => {
  const site = await new StubSite({
    '/robots.txt': (response) =>
      response.end(
        'User-agent: *\nDisallow: /\n\nUser-agent: waymark\nDisallow: /private\nCrawl-delay: 0.1\n',
      ),
    '/a': htmlPage(longText),
    '/b': redirectTo('/private/b'),
    '/private/a': htmlPage(longText),
    '/private/b': htmlPage(longText),
  }).start();
  const found = await runLinkCheck(['/a', '/b', '/private/a'].map((name) => citedUrl(site.urlOf(name))));
  assert.equal(verdictOf(found, site.urlOf('/a'))?.state, 'new');
  for (const name of ['/b', '/private/a'])
    assert.match(JSON.stringify(verdictOf(found, site.urlOf(name))), /closed.*asks programs to stay away/);
  assert.ok(!site.requests.some(({ path: name }) => name.startsWith('/private')));
  assert.equal(site.requests.filter(({ path: name }) => name === '/robots.txt').length, 1);
  assert.equal(site.maxConcurrent, 1);
  assert.ok(site.requests.every(({ agent }) => /^waymark\/.*web@midshire\.example/.test(agent)));
  const rests = site.requests.slice(2).map(({ at }, index) => at - (site.requests[index + 1]?.at ?? 0));
  assert.ok(
    rests.every((rest) => rest >= 95),
    `${rests}`,
  );
});

test('a busy server is asked again when it says, and left in peace when that is long', async () => {
  let times = 0;
  const site = await new StubSite({
    '/busy': (response) => {
      times += 1;
      if (times > 1) htmlPage(longText)(response);
      else response.writeHead(503, { 'Retry-After': '1' }).end();
    },
    '/closed-for-long': (response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
    '/never': (response) => response.writeHead(502).end(),
  }).start();
  const found = await runLinkCheck(
    ['/busy', '/closed-for-long', '/never'].map((name) => citedUrl(site.urlOf(name))),
  );
  assert.equal(verdictOf(found, site.urlOf('/busy'))?.state, 'new');
  const [once, again] = site.requests.filter(({ path: each }) => each === '/busy');
  assert.ok((again?.at ?? 0) - (once?.at ?? 0) > 950);
  const count = (name: string) => site.requests.filter(({ path: each }) => each === name).length;
  assert.equal(verdictOf(found, site.urlOf('/closed-for-long'))?.state, 'closed');
  assert.equal(count('/closed-for-long'), 2, 'once with HEAD and once with GET');
  assert.equal(verdictOf(found, site.urlOf('/never'))?.state, 'silent');
  assert.ok(count('/never') <= 4);
});

test('a changed page is told of until somebody has checked the fact, and a lost number by its digits', async () => {
  let words = `Ring 0808 802 0300. ${longText}`;
  const site = await new StubSite({ '/help': (response) => htmlPage(words)(response) }).start();
  const asked = (checked: string) => [citedUrl(site.urlOf('/help'), checked, ['08088020300'])];
  const first = await runLinkCheck(asked('2026-11-01'));
  assert.equal(first.links[0]?.verdict.state, 'new');
  const same = await runLinkCheck(asked('2026-11-01'), first.snapshot);
  assert.equal(same.links[0]?.verdict.state, 'same', 'what changes beside the main part does not count');
  words = `Ring 0808 802 0301. ${longText}`;
  const changed = await runLinkCheck(asked('2026-11-01'), same.snapshot, { today: '2026-11-28' });
  assert.deepEqual(changed.links[0]?.verdict, {
    state: 'changed',
    since: '2026-11-28',
    lost: ['08088020300'],
  });
  const still = await runLinkCheck(asked('2026-11-01'), changed.snapshot, { today: '2026-12-05' });
  assert.deepEqual(still.links[0]?.verdict, changed.links[0]?.verdict);
  assert.match(
    formatDiagnostics(toLinkDiagnostics(still.links)),
    /services\.yaml:1:3\n.*"hl-test" names .*no longer shows 08088020300, and says something else since 2026-11-28/,
  );
  const checked = await runLinkCheck(asked('2026-12-06'), still.snapshot, { today: '2026-12-12' });
  assert.equal(checked.links[0]?.verdict.state, 'same');
  const again = await runLinkCheck(asked('2026-12-06'), checked.snapshot, { today: '2026-12-19' });
  assert.equal(again.links[0]?.verdict.state, 'same');
});

test('a version that the server names is not fetched again', async () => {
  const site = await new StubSite({
    '/help': (response) => {
      response.setHeader('ETag', '"one"');
      htmlPage(longText)(response);
    },
  }).start();
  const first = await runLinkCheck([citedUrl(site.urlOf('/help'))]);
  const gets = () =>
    site.requests.filter(({ method, path: name }) => method === 'GET' && name === '/help').length;
  assert.equal(gets(), 1);
  const second = await runLinkCheck([citedUrl(site.urlOf('/help'))], first.snapshot);
  assert.equal(second.links[0]?.verdict.state, 'same');
  assert.equal(gets(), 1);
});

test('what does not answer today is remembered for the next time', async () => {
  const site = await new StubSite({ '/help': htmlPage(longText), '/other': htmlPage(longText) }).start();
  const [help, other] = [site.urlOf('/help'), site.urlOf('/other')];
  const first = await runLinkCheck([citedUrl(help), citedUrl(other)]);
  site.stop();
  const good = await new StubSite({ '/good': htmlPage(longText) }).start();
  const second = await runLinkCheck([citedUrl(help), citedUrl(good.urlOf('/good'))], first.snapshot);
  assert.equal(verdictOf(second, help)?.state, 'silent');
  assert.deepEqual(second.snapshot[help], first.snapshot[help]);
  // What no fact names any longer is forgotten.
  assert.equal(second.snapshot[other], undefined);
});

test('when nothing at all can be reached, it says so instead of blaming every page', async () => {
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const found = await runLinkCheck(
    ports.flatMap((port) => [citedUrl(`http://localhost:${port}/a`), citedUrl(`http://localhost:${port}/b`)]),
  );
  assert.ok((found.offline?.length ?? 0) >= 4);
  assert.ok(found.links.length < 12, 'it does not try them all');
  const child = spawn(
    process.execPath,
    ['src/cli/links-check.ts', '--memory', path.join(scratch, 'seen.json')],
    {
      // A proxy that does not answer stands for a computer without internet, wherever this test runs.
      env: {
        ...process.env,
        HTTPS_PROXY: `http://127.0.0.1:${ports[0]}`,
        https_proxy: '',
        NO_PROXY: '',
        no_proxy: '',
        NODE_TEST_CONTEXT: undefined,
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.match(output, /Nothing at all can be reached from here/);
  assert.equal(status, 1);
  assert.equal(existsSync(path.join(scratch, 'seen.json')), false);
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test('the memory is kept in a fixed order, and a spoilt one is refused', () => {
  const file = path.join(scratch, 'memory.json');
  const digest = 'a'.repeat(64);
  assert.deepEqual(readSnapshot(file), { memory: {} });
  writeSnapshot(file, {
    'https://b.example/': { digest },
    'https://a.example/': { digest, changed: '2026-11-21' },
  });
  assert.ok(
    readFileSync(file, 'utf8').indexOf('a.example') < readFileSync(file, 'utf8').indexOf('b.example'),
  );
  assert.deepEqual(Object.keys((readSnapshot(file) as { memory: object }).memory), [
    'https://a.example/',
    'https://b.example/',
  ]);
  for (const spoilt of ['', '{}', '{"pages":{"https://a.example/":{"digest":"x"}}}', '[1']) {
    writeFileSync(file, spoilt);
    assert.ok('message' in readSnapshot(file), spoilt);
  }
});

test('every address of every fact is looked at, and of a pack that is named', () => {
  const { facts } = readFacts('content/facts');
  const found = linksInFacts(facts);
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
    (address) => !found.some((each) => each.url === address) && !notes.includes(address),
  );
  assert.deepEqual(
    missing.filter((address) => !notes.includes(address.replace(/\/$/, ''))),
    [],
  );
  assert.ok(found.length > 50);
  const nsh = found.flatMap((each) => each.references).find(({ id }) => id === 'hl-nsh');
  assert.ok(nsh?.numbers.includes('08088020300'));
  const pack = linksInBrand('brands/midshire');
  const chat = pack.find(({ url }) => url === 'https://www.midshire.example/chat');
  assert.equal(chat?.references[0]?.file, 'brands/midshire/brand.yaml');
  assert.ok((chat?.references[0]?.line ?? 0) > 40);
  assert.equal(mergeLinks([found, pack]).length, new Set([...found, ...pack].map(({ url }) => url)).size);
});

test('the run ends with its counts', async () => {
  const site = await new StubSite(redirectRoutes).start();
  const { links } = await runLinkCheck([
    citedUrl(site.urlOf('/old')),
    citedUrl(site.urlOf('/new')),
    citedUrl(site.urlOf('/none')),
  ]);
  assert.equal(
    summarizeLinks(links),
    '3 addresses: 0 as before, 1 seen for the first time, 0 changed, 1 moved, 1 gone, 0 without an answer, 0 for people only.',
  );
});
