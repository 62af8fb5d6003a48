import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../accessibility/other-browsers.ts';
import { html } from '../e2e/visit.ts';
import { hostsIn, mentionsIn, needless, unaccounted } from './hosts.ts';
import { attemptsAt } from './third-parties.ts';
import { folder } from './visited.ts';

/** What the browser asks for by itself, at an empty page. */
const alone = attemptsAt(folder, { files: [] });

/** The hosts that only these pages made it ask for. */
async function hostsAt(options: Parameters<typeof attemptsAt>[1]): Promise<string[]> {
  const { hosts } = await alone;
  const attempts = await attemptsAt(folder, options);
  assert.ok(attempts.touched > 0);
  return [...attempts.hosts.keys()].filter((host) => !hosts.has(host)).sort();
}

test('pages that hold every shape of element ask no other host for anything, whatever is pressed', async () => {
  assert.deepEqual(await hostsAt({ files: kinds }), []);
});

test('a picture, a connection, a press and a field without a form are seen, so the test above can fail', async () => {
  const page = `<title>Planted</title>
    <link rel="preconnect" href="https://connected.example">
    <img src="https://shown.example/a.png" alt="">
    <button onclick="fetch('https://pressed.example/')">Press</button>
    <textarea></textarea>`;
  const found = await hostsAt({ files: ['index.html'], answer: (_, response) => html(response, page) });
  assert.deepEqual(found, [
    'connected.example',
    'content-autofill.googleapis.com',
    'pressed.example',
    'shown.example',
  ]);
});

test('there is a reason for every host that a built file mentions', () => {
  const mentions = [folder, `${folder}.hosting`].flatMap(mentionsIn);
  assert.ok(mentions.length > 1000);
  assert.deepEqual(unaccounted(mentions, folder.replace('dist', 'brands')), []);
  assert.deepEqual(needless(mentions), []);
  const planted = { host: 'tracker.example', file: 'index.html' };
  assert.deepEqual(unaccounted([planted], 'brands/midshire'), ['index.html: tracker.example']);
});

test('a host is seen in every form in which a file can mention it', () => {
  const found = hostsIn(
    `<a href="//a.example/x"> url(//b.example) "https:\\/\\/c.example" mailto:me@d.example www.e.example wss://f.example
     'HTTPS://G.EXAMPLE' https://me:too@h.example:8080/`,
  );
  assert.deepEqual([...found].sort(), [
    ...['a', 'b', 'c', 'd'].map((name) => `${name}.example`),
    ...['f', 'g', 'h'].map((name) => `${name}.example`),
    'www.e.example',
  ]);
});
