import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnreadable } from '../../../src/diagnostics/invisible-characters.ts';
import { isFarLessThanSquare, leastWork } from '../../support/work-growth.ts';

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
    ['\uF0B7 bullet of Word', 'U+F0B7'],
    ['a\u{F0000}', 'U+F0000'],
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

test('the flags of England, Scotland and Wales are read as one, and no other tag characters are allowed', () => {
  const tags = (letters: string) =>
    [...letters].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
  for (const region of ['gbeng', 'gbsct', 'gbwls'])
    assert.equal(findUnreadable(`Here \u{1F3F4}${tags(region)}\u{E007F} too`), undefined, region);
  for (const hidden of [
    `\u{1F3F4}${tags('ring 0900')}\u{E007F}`,
    `\u{1F3F4}${tags('gbwls')}`,
    `\u{1F3F4}${tags('gbwls')}\u{E007F}${tags('x')}`,
    `🙂${tags('gbwls')}\u{E007F}`,
    '\u{1F3F4}\u{E007F}',
  ])
    assert.match(findUnreadable(hidden)?.message ?? '', /U\+E00/, JSON.stringify(hidden));
});

test('a variation selector is allowed after Han and emoji, and nowhere else', () => {
  for (const text of [
    '葛\u{E0100}飾',
    '神\uFE00',
    '☎\uFE0E',
    '❤\uFE0F',
    '1\uFE0F\u20E3',
    '🏳\uFE0F\u200D🌈',
    '\u182A\u180B',
  ])
    assert.equal(findUnreadable(text), undefined, JSON.stringify(text));
  for (const text of [
    'a\uFE0F',
    'a\uFE00',
    '1\uFE0F',
    '0\uFE0F8\uFE0F',
    'a\u{E0100}',
    ' \uFE0F',
    '❤\u{E0101}',
    '❤\uFE0F\uFE0F',
    'a\u180B',
  ])
    assert.match(findUnreadable(text)?.message ?? '', /cannot be seen/, JSON.stringify(text));
});

test('a joiner is allowed in scripts that join and between pictographs, and nowhere else', () => {
  for (const text of [
    'می\u200Cخواهم',
    'ه\u200D',
    'بّ\u200Cب',
    'क्\u200Dष',
    'ක්\u200Dෂ',
    'ন্\u200Cত',
    '👨🏽\u200D🚒',
    '👁\uFE0F\u200D🗨\uFE0F',
    '🏳\u200D🌈',
    '👩\u200D❤\uFE0F\u200D👩',
  ])
    assert.equal(findUnreadable(text), undefined, JSON.stringify(text));
  for (const text of [
    'сло\u200Cво',
    'κό\u200Dσμε',
    'e\u0301\u200Dx',
    '0\u200D8',
    ' \u200D',
    '\u200Dक',
    'می\u200C\u200Cخ',
    '漢\u200D字',
    '🙂\u200D',
    '🙂\u200Dx',
    '🙂\u200C🙂',
    '.\u200C.',
  ])
    assert.match(findUnreadable(text)?.message ?? '', /U\+200[CD]/, JSON.stringify(text));
});

test('marks that a script needs are allowed, and marks that cover other lines are not', () => {
  for (const text of ['a\u0300\u0301\u0302', 'မြို့', 'བསྒྲུབས་', 'ที่ปิ้ง', 'किन्हीं', 'مُحَمَّدٌ', 'הַשָּׁבָּת', 'ស្ត្រី'])
    assert.equal(findUnreadable(text), undefined, text);
  for (const text of [
    'a\u0300\u0301\u0302\u0303',
    `H${'\u0334\u0322\u0353\u0345'}elp`,
    'ก\u0E47\u0E47\u0E47\u0E47',
    '☠\u20DD\u20DD\u20DD\u20DD',
  ])
    assert.equal(findUnreadable(text)?.message, 'more than three marks on one letter', text);
});

test('a word in two alphabets is refused, and words in one each are not', () => {
  for (const text of ['Stаlking', 'hеlp', 'mіdshire', 'аbc', 'Αbc', 'e\u0301а', 'ᎪBC', 'ՍK', 'ПΑ'])
    assert.match(findUnreadable(`Our ${text} page`)?.message ?? '', /two alphabets/, text);
  for (const text of ['помощь', 'κόσμε', 'β-blocker', 'e\u0301', 'и\u0306'])
    assert.equal(findUnreadable(`Our ${text} page`), undefined, text);
  assert.deepEqual(
    [findUnreadable('Our Stаlking page')?.index, findUnreadable(`${'a '.repeat(9)}hеlp`)?.index],
    [4, 18],
  );
});

test('an apostrophe within a word is a part of it', () => {
  for (const text of [
    "Рас's",
    'Рас’s',
    'l’асе',
    "l'асе",
    'd‘асе',
    "о'clock",
    'О’Neill',
    'the Рас＇s',
    "rock'п'roll",
  ])
    assert.match(findUnreadable(`Our ${text} page`)?.message ?? '', /two alphabets/, text);
  for (const text of [
    "п'ять",
    'п’ять',
    'сім’я',
    "Women's",
    'l’aide',
    "they say 'слово' here",
    "the 'λόγος', or word",
    '‘слово’',
  ])
    assert.equal(findUnreadable(`Our ${text} page`), undefined, text);
  assert.equal(findUnreadable("Our l'асе page")?.index, 4);
});

test('a hyphen within a word is a part of it, unless the words that it joins can be told apart', () => {
  for (const text of [
    'е-mail',
    'сор-shop',
    'self-саrе',
    'help‑сору',
    'Ο-ring',
    'ΑΝΤΙ-stalking',
    'со-ор-shop',
    'е́-mail',
    'ᎪᏴ-test',
    'a-bс',
  ])
    assert.match(findUnreadable(`Our ${text} page`)?.message ?? '', /two alphabets/, text);
  for (const text of [
    'SMS-повідомлення',
    'IT-специалист',
    'e-декларація',
    'β-blocker',
    'α-helix',
    'по-русски',
    'e-mail',
    'сло́во-web',
    'Москва – London',
    'слово/word',
    'λόγος-word',
    'сор–shop',
  ])
    assert.equal(findUnreadable(`Our ${text} page`), undefined, text);
  assert.match(findUnreadable(`${'long-'.repeat(20)}hеlp`)?.message ?? '', /\("hеlp"\)/);
  assert.equal(findUnreadable(`${'long-'.repeat(20)}hеlp`)?.index, 100);
});

test('a unit with a Greek letter is a word, and a word that only ends like one is refused', () => {
  for (const text of ['10 kΩ', '5 μg', '5 µg', '3 µm', '3 μm', '2 MΩ', '1 μSv', '4 Ωm', '5μg', '7 μmol'])
    assert.equal(findUnreadable(text), undefined, text);
  for (const text of ['bookΩ', 'μgram', 'Ωhm', 'kΩk', 'hμg'])
    assert.match(findUnreadable(text)?.message ?? '', /two alphabets/, text);
});

test('a text of eight times the length takes far less than the work of its square, whatever it holds', () => {
  const texts: Record<string, (length: number) => string> = {
    'one word': (length) => 'a'.repeat(length),
    'one word of another alphabet': (length) => 'а'.repeat(length),
    'one word of both': (length) => `${'a'.repeat(length - 1)}а`,
    'one word with apostrophes': (length) => "a'".repeat(length / 2),
    'one word with hyphens': (length) => 'a-'.repeat(length / 2),
    'words of two alphabets with hyphens': (length) => 'a-ж-'.repeat(length / 4),
    apostrophes: (length) => "'".repeat(length),
    'letters with marks': (length) => 'e\u0301'.repeat(length / 2),
    flags: (length) => '\u{1F3F4}'.repeat(length / 2),
    'emoji in one': (length) => '👩\u200D'.repeat(length / 3),
    'letters with joiners': (length) => 'क्\u200D'.repeat(length / 3),
  };
  for (const [name, text] of Object.entries(texts)) {
    const [short, long] = [text(12_000), text(96_000)].map((each) => leastWork(() => findUnreadable(each)));
    assert.ok(isFarLessThanSquare(short, long), `${name}: ${short} ms, then ${long} ms`);
  }
});
