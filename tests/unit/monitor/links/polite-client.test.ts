import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
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

test('it is polite: one request at a time per host, with pauses, with its User-Agent, and as robots.txt asks', async () => {
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
  const results = await runLinkCheck(['/a', '/b', '/private/a'].map((name) => citedUrl(site.urlOf(name))));
  assert.equal(verdictOf(results, site.urlOf('/a'))?.state, 'new');
  for (const name of ['/b', '/private/a'])
    assert.match(JSON.stringify(verdictOf(results, site.urlOf(name))), /closed.*asks programs to stay away/);
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

test('a busy server is retried when it says, and left alone when that is long', async () => {
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
  const results = await runLinkCheck(
    ['/busy', '/closed-for-long', '/never'].map((name) => citedUrl(site.urlOf(name))),
  );
  assert.equal(verdictOf(results, site.urlOf('/busy'))?.state, 'new');
  const [once, again] = site.requests.filter(({ path: requestPath }) => requestPath === '/busy');
  assert.ok((again?.at ?? 0) - (once?.at ?? 0) > 950);
  const count = (name: string) =>
    site.requests.filter(({ path: requestPath }) => requestPath === name).length;
  assert.equal(verdictOf(results, site.urlOf('/closed-for-long'))?.state, 'closed');
  assert.equal(count('/closed-for-long'), 2, 'once with HEAD and once with GET');
  assert.equal(verdictOf(results, site.urlOf('/never'))?.state, 'silent');
  assert.ok(count('/never') <= 4);
});
