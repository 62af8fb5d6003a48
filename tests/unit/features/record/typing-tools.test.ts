import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../../../../src/content/pages.ts';
import { typingMessages, typingToolOf } from '../../../../src/features/record/typing-tools.ts';
import type { Site } from '../../../../src/site/site.ts';

/** The keys of messages by what they begin with, without the last part. */
const recordKeys = ['account', 'entry', 'open', 'out', 'paper', 'picture', 'record', 'typing'];
const accountKeys = [
  ...[
    'account',
    'out.copied',
    'out.copy',
    'out.failed',
    'out.html',
    'out.not-copied',
    'out.print',
    'out.saved',
  ],
  ...['out.explain', 'paper', 'typing'],
];
const otherKeys = ['exit', 'out.csv', 'out.text', 'check', 'search'];

test('a page has the messages of its tool, and no others', () => {
  const all = [...new Set([...recordKeys, ...accountKeys, ...otherKeys])].sort();
  const messageKeys = all.flatMap((key) => [key, `${key}.one`, `${key}-two`, `${key}s`, `my.${key}`]);
  const site = { messageKeys, t: (key: string) => `text of ${key}` } as Site;
  const expected = (starts: readonly string[]) =>
    Object.fromEntries(
      messageKeys
        .filter((key) => starts.some((start) => [start, `${start}.one`, `${start}-two`].includes(key)))
        .map((key) => [key, `text of ${key}`]),
    );
  assert.deepEqual(typingMessages(site, 'account'), expected(accountKeys));
  assert.deepEqual(typingMessages(site, 'check'), expected([...accountKeys, 'check']));
  const outs = all.filter((key) => key.startsWith('out.'));
  const ofOuts = [...outs, ...outs.map((key) => `${key}s`)];
  assert.deepEqual(typingMessages(site, 'record'), expected([...recordKeys, ...ofOuts]));
});

test('a page has the typing tool that it names, where the publisher offers typing', () => {
  const page = (...names: string[]) => {
    const components = names.map((name) => ({ name, attributes: new Map([['tool', 'check']]) }));
    return { body: { components } } as Page;
  };
  const site = (typing: string) => ({ brand: { typing } }) as Site;
  assert.equal(typingToolOf(site('offered'), page('Call', 'TypeHere')), 'check');
  assert.equal(typingToolOf(site('offered'), page('Call')), undefined);
  assert.equal(typingToolOf(site('not-offered'), page('TypeHere')), undefined);
});
