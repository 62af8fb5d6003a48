import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { formatDiagnostics } from '../../../../src/diagnostics/format-diagnostics.ts';
import { toLinkDiagnostics } from '../../../../src/monitor/links/link-diagnostics.ts';
import { freePort } from '../../../support/free-port.ts';
import {
  citedUrl,
  htmlPage,
  redirectTo,
  runLinkCheck,
  StubSite,
  stopAllSites,
  verdictOf,
} from '../../../support/stub-site.ts';

afterEach(stopAllSites);

/** A page long enough not to be an error message. */
const longText = 'We help people who need somebody to talk to, on every day of the year. '.repeat(20);

const redirectRoutes = { '/old': redirectTo('/new'), '/new': htmlPage(longText) };

test('pages that move, vanish, send soft 404s, hang, drip, break off and redirect in circles are distinguished', async () => {
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
  const silent = [
    ['/hangs', 'in time'],
    ['/drips', 'in time'],
    ['/breaks', 'broke off'],
    ['/broken', 'error 500'],
  ] as const;
  await Promise.all(
    silent.map(async ([name, why]) => {
      const { links } = await runLinkCheck([citedUrl(site.urlOf(name)), citedUrl(site.urlOf('/good'))]);
      assert.match(JSON.stringify(links[0]?.verdict), new RegExp(`"silent".*${why}`), name);
      assert.equal(links[1]?.verdict.state, 'new', 'the other pages of the host are looked at');
    }),
  );
});

test('a changed page is reported until its fact has been checked, and a missing number by its digits', async () => {
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

test('a version that the server confirms is not downloaded again', async () => {
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

test('an address that does not respond today is recorded for the next run', async () => {
  const site = await new StubSite({ '/help': htmlPage(longText), '/other': htmlPage(longText) }).start();
  const [help, other] = [site.urlOf('/help'), site.urlOf('/other')];
  const first = await runLinkCheck([citedUrl(help), citedUrl(other)]);
  site.stop();
  const good = await new StubSite({ '/good': htmlPage(longText) }).start();
  const second = await runLinkCheck([citedUrl(help), citedUrl(good.urlOf('/good'))], first.snapshot);
  assert.equal(verdictOf(second, help)?.state, 'silent');
  assert.deepEqual(second.snapshot[help], first.snapshot[help]);
  // Addresses that no fact names any longer are removed.
  assert.equal(second.snapshot[other], undefined);
});

test('when nothing can be reached, one message says so instead of one for each page', async () => {
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const found = await runLinkCheck(
    ports.flatMap((port) => [citedUrl(`http://localhost:${port}/a`), citedUrl(`http://localhost:${port}/b`)]),
  );
  assert.ok((found.offline?.length ?? 0) >= 4);
  assert.ok(found.links.length < 12, 'it does not try them all');
});
