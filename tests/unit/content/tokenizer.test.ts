import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemWord, tokenize, tokenizeAndStem } from '../../../src/content/tokenizer.ts';

test('case, accents, apostrophes and punctuation make no difference; a hyphen separates words', () => {
  assert.deepEqual(tokenize('He’s at my EX-partner’s café!'), ['hes', 'at', 'my', 'ex', 'partners', 'cafe']);
  assert.deepEqual(tokenize("he's hes he’s"), ['hes', 'hes', 'hes']);
  assert.deepEqual(tokenize(' … '), []);
});

test('a word is the same however it was copied: with marks that cannot be seen, in full width, with joined letters', () => {
  for (const [text, ...words] of [
    ['stal\u00ADking stal\u200Bking \u202Astalking\u202C', 'stalking', 'stalking', 'stalking'],
    ['ＳＴＡＬＫＩＮＧ 𝗌𝗍𝖺𝗅𝗄𝗂𝗇𝗀', 'stalking', 'stalking'],
    ['o\uFB03cer', 'officer'],
    ['donʼt don＇t don´t don`t', 'dont', 'dont', 'dont', 'dont'],
    ['İstanbul ŷ w\u0302', 'istanbul', 'y', 'w'],
  ] as const)
    assert.deepEqual(tokenize(text), words, text);
});

test('a word of another script stays whole, with its vowel signs and points', () => {
  assert.deepEqual(tokenize('मदद चाहिए'), ['मदद', 'चाहिए']);
  assert.equal(tokenize('مُطَارَدَة').length, 1);
  assert.equal(tokenize('می\u200Cخواهم').length, 1);
  assert.equal(tokenize('עֶזְרָה').length, 1);
});

test('forms of one word share a stem, and different words do not', () => {
  for (const forms of [
    ['harass', 'harassed', 'harassing', 'harassment', 'harrassed'],
    ['hide', 'hides', 'hiding'],
    ['hit', 'hits', 'hitting'],
    ['police', 'polices'],
    ['worry', 'worries', 'worried'],
    ['track', 'tracks', 'tracked', 'tracking'],
  ])
    assert.equal(new Set(forms.map(stemWord)).size, 1, `${forms} → ${forms.map(stemWord)}`);
  for (const [one, other] of [
    ['hide', 'hid'],
    ['law', 'lawn'],
    ['bus', 'bu'],
    ['text', 'test'],
  ] as const)
    assert.notEqual(stemWord(one), stemWord(other), `${one} ${other}`);
});

test('a stem has at least three letters', () => {
  for (const word of ['as', 'ties', 'red', 'ions', 'ring'])
    assert.ok(stemWord(word).length >= Math.min(3, word.length));
  assert.deepEqual(tokenizeAndStem('Calls texted'), ['cal', 'text']);
});
