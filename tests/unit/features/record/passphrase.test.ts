import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalizePassphrase, passphraseCandidates } from '../../../../src/features/record/passphrase.ts';

/** What a keyboard, a phone or a clipboard does to a sentence without changing what it says. Independent of the code. */
const harmless: Record<string, (text: string) => string> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'line breaks': (text) => text.replaceAll(' ', '\r\n'),
  'spaces around it': (text) => `  ${text}\t`,
  'a capital first': (text) => text.charAt(0).toUpperCase() + text.slice(1),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'curly quotes': (text) => text.replaceAll("'", '’').replaceAll('"', '”'),
  'an acute accent for a quote': (text) => text.replaceAll("'", '´'),
  'long dashes': (text) => text.replaceAll('-', '—'),
  'a full stop at the end': (text) => `${text}.`,
  'a full stop and a space at the end': (text) => `${text}. `,
  'a full stop for the second of two spaces': (text) => text.replace(' ', '. '),
  'full-width letters': (text) =>
    text.replace(/[a-z]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  'a soft hyphen': (text) => `${text.slice(0, 2)}\u00AD${text.slice(2)}`,
  'a byte order mark': (text) => `\uFEFF${text}`,
};

const words = [
  'four',
  "sister's",
  'green',
  'tŷ',
  'bach',
  'môr',
  'straße',
  'half-moon',
  '"quote"',
  'ΣΟΦΟΣ',
  'é',
  '7',
  'naïve',
];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 8 });
const changes = fc.array(fc.constantFrom(...Object.keys(harmless)), { minLength: 1, maxLength: 4 });
const apply = (names: string[], text: string) =>
  names.reduce((changed, name) => harmless[name]?.(changed) ?? changed, text);

test('a sentence that means the same is the same passphrase', () => {
  fc.assert(
    fc.property(sentence, changes, (parts, names) => {
      const text = parts.join(' ');
      assert.equal(normalizePassphrase(apply(names, text)), normalizePassphrase(text), names.join(', '));
    }),
  );
});

test('a sentence that means something else is another passphrase', () => {
  fc.assert(
    fc.property(sentence, sentence, changes, (one, other, names) => {
      fc.pre(one.join(' ').toLowerCase() !== other.join(' ').toLowerCase());
      assert.notEqual(normalizePassphrase(apply(names, other.join(' '))), normalizePassphrase(one.join(' ')));
    }),
  );
  for (const [one, other] of [
    ['four green ducks walk slowly', 'four green duck walks slowly'],
    ['four green ducks walk slowly', 'fourgreen ducks walk slowly'],
    ['four green ducks walk slowly', 'four green ducks walk slowly?'],
    ['four green ducks walk slowly', 'four green ducks walk, slowly'],
    ['ty bach ger y mor', 'tŷ bach ger y môr'],
    ['we paid 3.5 for it all', 'we paid 35 for it all'],
    ["the dogs' five old bones", 'the dogs five old bones'],
    ['one two three four half-moon', 'one two three four half moon'],
  ] as const)
    assert.notEqual(normalizePassphrase(one), normalizePassphrase(other), other);
});

test('what is shown for another program is itself the passphrase', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = normalizePassphrase(text);
      assert.equal(normalizePassphrase(once), once);
    }),
  );
});

test('a file from before, or from another program, is tried with the sentence as typed', () => {
  assert.deepEqual(passphraseCandidates(' Four Ducks. '), ['four ducks', 'Four Ducks.', ' Four Ducks. ']);
  assert.deepEqual(passphraseCandidates('four ducks'), ['four ducks']);
  assert.deepEqual(passphraseCandidates(''), []);
  assert.deepEqual(passphraseCandidates('.'), ['.']);
});
