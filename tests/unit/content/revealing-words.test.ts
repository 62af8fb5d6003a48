import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRevealingWord, readRevealingWords } from '../../../src/content/revealing-words.ts';

const { words } = readRevealingWords('content/revealing-words.yaml');

test('revealing words are found in addresses of any language, and neutral ones pass', () => {
  for (const address of [
    'stalking',
    'my-ex',
    'police-help',
    'stelcio',
    'y-heddlu',
    'spyware-check',
    'law/england',
    'Przemoc',
    'harcèlement',
  ])
    assert.ok(findRevealingWord(address, words), address);
  for (const address of ['steps', 'next', 'explain', 'calls', 'flawless', 'shelf', 'cy/camau', 'index.html'])
    assert.equal(findRevealingWord(address, words), undefined, address);
});
