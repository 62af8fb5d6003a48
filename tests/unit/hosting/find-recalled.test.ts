import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRecalled } from '../../../src/hosting/find-recalled.ts';

const recalled = [
  { fact: 'hl-a', date: '2026-11-29', texts: ['02079460101', '020 7946 0101', 'help@a.example'] },
  { fact: 'hl-b', date: '2026-11-28', texts: ['111'] },
];
const found = (file: string) => findRecalled(file, recalled).map(({ fact, text }) => `${fact}: ${text}`);

for (const [file, expected] of [
  ['<a href="tel:02079460101">Call</a>', ['hl-a: 02079460101']],
  ['Call 020&nbsp;7946\u00A00101.', ['hl-a: 020 7946 0101']],
  ['mailto:help@a.example', ['hl-a: help@a.example']],
  ['Call 111.', ['hl-b: 111']],
  ['"phone":"111"', ['hl-b: 111']],
  ['Call 1110, 0111 or 111a.', []],
  ['The id is abc111 and 2.111.', []],
  ['otherhelp@a.example, help@a.exampleb', []],
  ['020 7946 0102', []],
] as const)
  test(`in “${file}” is found: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(found(file), expected);
  });
