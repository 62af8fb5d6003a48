import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnreadable } from '../../../src/diagnostics/invisible-characters.ts';

test('a character that cannot be seen is refused by its Unicode property', () => {
  for (const [text, code] of [
    ['Wom\u00ADen', 'U+00AD'],
    ['a\u200Bb', 'U+200B'],
    ['a\u2060b', 'U+2060'],
    ['a\uFEFFb', 'U+FEFF'],
    ['a\u202Eb', 'U+202E'],
    ['\u115F\u3164\uFFA0', 'U+115F'],
    ['\u2800\u2800', 'U+2800'],
    ['a\u{E0041}', 'U+E0041'],
    ['a\u0000', 'U+0000'],
    ['Wom\u200Den', 'U+200D'],
    ['Wom\u200Cen', 'U+200C'],
    ['a\uFFFD', 'U+FFFD'],
  ] as const)
    assert.ok(findUnreadable(text)?.message.includes(code), `${code}: ${findUnreadable(text)?.message}`);
});

test('what scripts and emoji need is allowed', () => {
  for (const text of [
    'Dŵr, Gàidhlig, “Women’s Aid” – ½ é',
    '\uFEFFa byte order mark at the beginning',
    'می\u200Cخواهم',
    'क्\u200Dष',
    '\u200Eشرطة\u200F',
    '❤\uFE0F 👩\u200D🚒',
    'Tiếng Việt',
    'Привет, κόσμε',
    'x² and 5 µm',
    'a\tb\nc',
  ])
    assert.equal(findUnreadable(text), undefined, text);
});

test('three marks on a letter are allowed, and four are not', () => {
  assert.equal(findUnreadable('a\u0300\u0301\u0302'), undefined);
  assert.equal(findUnreadable('a\u0300\u0301\u0302\u0303')?.message, 'more than three marks on one letter');
});

test('a word in two alphabets is refused, and words in one each are not', () => {
  for (const text of ['Stаlking', 'hеlp', 'mіdshire', 'аbc', 'Αbc'])
    assert.match(findUnreadable(`Our ${text} page`)?.message ?? '', /two alphabets/, text);
  assert.equal(findUnreadable('Our помощь page'), undefined);
});
