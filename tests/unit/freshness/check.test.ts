import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, test } from 'node:test';
import { readFacts } from '../../../src/facts/load.ts';
import { addressesOfFacts, addressesOfPack, merged } from '../../../src/freshness/addresses.ts';
import { follow } from '../../../src/freshness/follow.ts';
import { countsOf, problemsOf } from '../../../src/freshness/in-words.ts';
import { readMemory, writeMemory } from '../../../src/freshness/memory.ts';
import { everything } from '../../../src/freshness/robots.ts';
import { report } from '../../../src/problems/report.ts';
import { named, OtherSite, page, quickPace, redirect, run, stopAll, verdictOf } from './other-sites.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-freshness-'));
after(() => rmSync(scratch, { recursive: true }));
afterEach(stopAll);

/** A page long enough not to be a message. */
const long = 'We help people who need somebody to talk to, on every day of the year. '.repeat(20);

const moves = { '/old': redirect('/new'), '/new': page(long) };

test('pages that move, vanish, lie, hang, drip, break off and lead round in circles are told apart', async () => {
  const site = await new OtherSite({
    ...moves,
    '/': page(long),
    '/for-now': redirect('/new', 302),
    '/home': redirect('/'),
    '/gone': (response) => response.writeHead(410).end(),
    '/lies': page('Sorry, the page you asked for is not here.', 'Page not found'),
    '/lies-shortly': page('This page does not exist.'),
    '/for-sale': page('This domain is for sale!', 'helpline.example'),
    '/empty': (response) => response.end(''),
    '/round': redirect('/and-round', 302),
    '/and-round': redirect('/round', 302),
    '/itself': redirect('/itself'),
    ...Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`/far${index}`, redirect(`/far${index + 1}`)]),
    ),
    '/plain': redirect('http://elsewhere.example/'),
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
      method === 'HEAD' ? response.writeHead(405).end() : page(long)(response),
    '/good': page(long),
  }).start();
  const found = await run(
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
    ].map((name) => named(site.at(name))),
  );
  const state = (name: string) => {
    const verdict = verdictOf(found, site.at(name));
    return `${verdict?.state} ${verdict && 'why' in verdict ? verdict.why : ''}`;
  };
  assert.deepEqual(verdictOf(found, site.at('/old')), { state: 'moved', to: site.at('/new') });
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
    const { seen } = await run([named(site.at(name)), named(site.at('/good'))]);
    assert.match(JSON.stringify(seen[0]?.verdict), new RegExp(`"silent".*${why}`), name);
    assert.equal(seen[1]?.verdict.state, 'new', 'the other pages of the host are looked at');
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
      robots: async () => everything,
      ask: async ({ href }: URL) => {
        asked.push(href);
        return {
          answer: { status: 302, headers: { location: [`https://${host}/secret`] }, body: Buffer.alloc(0) },
        };
      },
    };
    const found = await follow(asker, new URL('https://helpline.example/'), {
      method: 'GET',
      pace: quickPace,
    });
    assert.match(JSON.stringify(found), /within a private network/, host);
    assert.deepEqual(asked, ['https://helpline.example/']);
  }
});

test('it is polite: one question at a time to a host, with rests, by its name, and as robots.txt asks', async () => {
  const site = await new OtherSite({
    '/robots.txt': (response) =>
      response.end(
        'User-agent: *\nDisallow: /\n\nUser-agent: waymark\nDisallow: /private\nCrawl-delay: 0.1\n',
      ),
    '/a': page(long),
    '/b': redirect('/private/b'),
    '/private/a': page(long),
    '/private/b': page(long),
  }).start();
  const found = await run(['/a', '/b', '/private/a'].map((name) => named(site.at(name))));
  assert.equal(verdictOf(found, site.at('/a'))?.state, 'new');
  for (const name of ['/b', '/private/a'])
    assert.match(JSON.stringify(verdictOf(found, site.at(name))), /closed.*asks programs to stay away/);
  assert.ok(!site.asked.some(({ path: name }) => name.startsWith('/private')));
  assert.equal(site.asked.filter(({ path: name }) => name === '/robots.txt').length, 1);
  assert.equal(site.mostAtOnce, 1);
  assert.ok(site.asked.every(({ agent }) => /^waymark\/.*web@midshire\.example/.test(agent)));
  const rests = site.asked.slice(2).map(({ at }, index) => at - (site.asked[index + 1]?.at ?? 0));
  assert.ok(
    rests.every((rest) => rest >= 95),
    `${rests}`,
  );
});

test('a busy server is asked again when it says, and left in peace when that is long', async () => {
  let times = 0;
  const site = await new OtherSite({
    '/busy': (response) => {
      times += 1;
      if (times > 1) page(long)(response);
      else response.writeHead(503, { 'Retry-After': '1' }).end();
    },
    '/closed-for-long': (response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
    '/never': (response) => response.writeHead(502).end(),
  }).start();
  const found = await run(['/busy', '/closed-for-long', '/never'].map((name) => named(site.at(name))));
  assert.equal(verdictOf(found, site.at('/busy'))?.state, 'new');
  const [once, again] = site.asked.filter(({ path: each }) => each === '/busy');
  assert.ok((again?.at ?? 0) - (once?.at ?? 0) > 950);
  const count = (name: string) => site.asked.filter(({ path: each }) => each === name).length;
  assert.equal(verdictOf(found, site.at('/closed-for-long'))?.state, 'closed');
  assert.equal(count('/closed-for-long'), 2, 'once with HEAD and once with GET');
  assert.equal(verdictOf(found, site.at('/never'))?.state, 'silent');
  assert.ok(count('/never') <= 4);
});

test('a changed page is told of until somebody has checked the fact, and a lost number by its digits', async () => {
  let words = `Ring 0808 802 0300. ${long}`;
  const site = await new OtherSite({ '/help': (response) => page(words)(response) }).start();
  const asked = (checked: string) => [named(site.at('/help'), checked, ['08088020300'])];
  const first = await run(asked('2026-11-01'));
  assert.equal(first.seen[0]?.verdict.state, 'new');
  const same = await run(asked('2026-11-01'), first.memory);
  assert.equal(same.seen[0]?.verdict.state, 'same', 'what changes beside the main part does not count');
  words = `Ring 0808 802 0301. ${long}`;
  const changed = await run(asked('2026-11-01'), same.memory, { today: '2026-11-28' });
  assert.deepEqual(changed.seen[0]?.verdict, {
    state: 'changed',
    since: '2026-11-28',
    lost: ['08088020300'],
  });
  const still = await run(asked('2026-11-01'), changed.memory, { today: '2026-12-05' });
  assert.deepEqual(still.seen[0]?.verdict, changed.seen[0]?.verdict);
  assert.match(
    report(problemsOf(still.seen)),
    /services\.yaml:1:3\n.*"hl-test" names .*no longer shows 08088020300, and says something else since 2026-11-28/,
  );
  const checked = await run(asked('2026-12-06'), still.memory, { today: '2026-12-12' });
  assert.equal(checked.seen[0]?.verdict.state, 'same');
  const again = await run(asked('2026-12-06'), checked.memory, { today: '2026-12-19' });
  assert.equal(again.seen[0]?.verdict.state, 'same');
});

test('a version that the server names is not fetched again', async () => {
  const site = await new OtherSite({
    '/help': (response) => {
      response.setHeader('ETag', '"one"');
      page(long)(response);
    },
  }).start();
  const first = await run([named(site.at('/help'))]);
  const gets = () =>
    site.asked.filter(({ method, path: name }) => method === 'GET' && name === '/help').length;
  assert.equal(gets(), 1);
  const second = await run([named(site.at('/help'))], first.memory);
  assert.equal(second.seen[0]?.verdict.state, 'same');
  assert.equal(gets(), 1);
});

test('what does not answer today is remembered for the next time', async () => {
  const site = await new OtherSite({ '/help': page(long), '/other': page(long) }).start();
  const [help, other] = [site.at('/help'), site.at('/other')];
  const first = await run([named(help), named(other)]);
  site.stop();
  const good = await new OtherSite({ '/good': page(long) }).start();
  const second = await run([named(help), named(good.at('/good'))], first.memory);
  assert.equal(verdictOf(second, help)?.state, 'silent');
  assert.deepEqual(second.memory[help], first.memory[help]);
  // What no fact names any longer is forgotten.
  assert.equal(second.memory[other], undefined);
});

test('when nothing at all can be reached, it says so instead of blaming every page', async () => {
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const found = await run(
    ports.flatMap((port) => [named(`http://localhost:${port}/a`), named(`http://localhost:${port}/b`)]),
  );
  assert.ok((found.offline?.length ?? 0) >= 4);
  assert.ok(found.seen.length < 12, 'it does not try them all');
  const child = spawn(
    process.execPath,
    ['src/cli/facts-check.ts', '--memory', path.join(scratch, 'seen.json')],
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
  assert.deepEqual(readMemory(file), { memory: {} });
  writeMemory(file, {
    'https://b.example/': { digest },
    'https://a.example/': { digest, changed: '2026-11-21' },
  });
  assert.ok(
    readFileSync(file, 'utf8').indexOf('a.example') < readFileSync(file, 'utf8').indexOf('b.example'),
  );
  assert.deepEqual(Object.keys((readMemory(file) as { memory: object }).memory), [
    'https://a.example/',
    'https://b.example/',
  ]);
  for (const spoilt of ['', '{}', '{"pages":{"https://a.example/":{"digest":"x"}}}', '[1']) {
    writeFileSync(file, spoilt);
    assert.ok('wrong' in readMemory(file), spoilt);
  }
});

test('every address of every fact is looked at, and of a pack that is named', () => {
  const { facts } = readFacts('content/facts');
  const found = addressesOfFacts(facts);
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
    (address) => !found.some((each) => each.address === address) && !notes.includes(address),
  );
  assert.deepEqual(
    missing.filter((address) => !notes.includes(address.replace(/\/$/, ''))),
    [],
  );
  assert.ok(found.length > 50);
  const nsh = found.flatMap((each) => each.named).find(({ id }) => id === 'hl-nsh');
  assert.ok(nsh?.numbers.includes('08088020300'));
  const pack = addressesOfPack('brands/midshire');
  const chat = pack.find(({ address }) => address === 'https://www.midshire.example/chat');
  assert.equal(chat?.named[0]?.file, 'brands/midshire/brand.yaml');
  assert.ok((chat?.named[0]?.line ?? 0) > 40);
  assert.equal(merged([found, pack]).length, new Set([...found, ...pack].map(({ address }) => address)).size);
});

test('the run ends with its counts', async () => {
  const site = await new OtherSite(moves).start();
  const { seen } = await run([named(site.at('/old')), named(site.at('/new')), named(site.at('/none'))]);
  assert.equal(
    countsOf(seen),
    '3 addresses: 0 as before, 1 seen for the first time, 0 changed, 1 moved, 1 gone, 0 without an answer, 0 for people only.',
  );
});
