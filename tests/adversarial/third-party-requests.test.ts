import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePages } from '../accessibility/cross-browser-audit.ts';
import { siteFolder } from '../support/simulated-web.ts';
import { sendHtml } from '../support/test-servers.ts';
import { extractHosts, findHostMentions, unexplainedMentions, unusedAllowances } from './host-mentions.ts';
import { recordThirdPartyRequests } from './third-party-requests.ts';

/** The browser's own requests, at a blank page. */
const baseline = recordThirdPartyRequests(siteFolder, { files: [] });

/** The hosts requested only because of these pages. */
async function requestedHosts(options: Parameters<typeof recordThirdPartyRequests>[1]): Promise<string[]> {
  const { hosts } = await baseline;
  const attempts = await recordThirdPartyRequests(siteFolder, options);
  assert.ok(attempts.interactions > 0);
  return [...attempts.hosts.keys()].filter((host) => !hosts.has(host)).sort();
}

test('pages with elements of every shape request nothing from another host, whatever is pressed', async () => {
  assert.deepEqual(await requestedHosts({ files: samplePages }), []);
});

test('a picture, a connection, a press and a field without a form are detected, so the test above can fail', async () => {
  const page = `<title>Planted</title>
    <link rel="preconnect" href="https://connected.example">
    <img src="https://shown.example/a.png" alt="">
    <button onclick="fetch('https://pressed.example/')">Press</button>
    <textarea></textarea>`;
  const found = await requestedHosts({
    files: ['index.html'],
    answer: (_, response) => sendHtml(response, page),
  });
  assert.deepEqual(found, [
    'connected.example',
    'content-autofill.googleapis.com',
    'pressed.example',
    'shown.example',
  ]);
});

test('every host mentioned in a built file has a reason', () => {
  const mentions = [siteFolder, `${siteFolder}.hosting`].flatMap(findHostMentions);
  assert.ok(mentions.length > 1000);
  assert.deepEqual(unexplainedMentions(mentions, siteFolder.replace('dist', 'brands')), []);
  assert.deepEqual(unusedAllowances(mentions), []);
  const planted = { host: 'tracker.example', file: 'index.html' };
  assert.deepEqual(unexplainedMentions([planted], 'brands/midshire'), ['index.html: tracker.example']);
});

test('a host is found in every form in which a file can mention it', () => {
  const found = extractHosts(
    `<a href="//a.example/x"> url(//b.example) "https:\\/\\/c.example" mailto:me@d.example www.e.example wss://f.example
     'HTTPS://G.EXAMPLE' https://me:too@h.example:8080/`,
  );
  assert.deepEqual([...found].sort(), [
    ...['a', 'b', 'c', 'd'].map((name) => `${name}.example`),
    ...['f', 'g', 'h'].map((name) => `${name}.example`),
    'www.e.example',
  ]);
});
