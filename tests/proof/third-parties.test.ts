import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '../accessibility/other-browsers.ts';
import { html } from '../e2e/visit.ts';
import { hostsIn, mentionsIn, needless, unaccounted } from './hosts.ts';
import { attemptsAt } from './third-parties.ts';
import { folder } from './visited.ts';

test('pages that hold every shape of element ask no other host for anything, whatever is pressed', async () => {
  const { pages, touched, hosts } = await attemptsAt(folder, { files: kinds });
  assert.ok(pages > 5 && touched > 500, `${touched} things touched on ${pages} pages`);
  assert.deepEqual([...hosts], []);
});

test('a picture, a connection and a name that a page asks for are seen, so the test above can fail', async () => {
  const page = `<title>Planted</title>
    <link rel="preconnect" href="https://connected.example">
    <link rel="dns-prefetch" href="https://looked-up.example">
    <img src="https://shown.example/a.png" alt="">
    <details><summary>More</summary><button onclick="fetch('https://pressed.example/')">Press</button></details>`;
  const { hosts } = await attemptsAt(folder, {
    files: ['index.html'],
    answer: (_, response) => html(response, page),
  });
  assert.deepEqual([...hosts.keys()].sort(), [
    'connected.example',
    'looked-up.example',
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
