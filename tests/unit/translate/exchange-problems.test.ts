import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTranslations } from '../../../src/translate/check-translations.ts';
import { fromCsv, toCsv } from '../../../src/translate/csv.ts';
import { fromXliff } from '../../../src/translate/read-xliff.ts';
import type { WorkItem } from '../../../src/translate/work-units.ts';
import { toXliff } from '../../../src/translate/write-xliff.ts';

const name = 'services/hl-1.for';
const english = 'Call {number} or <Call service="hl-1" />, and read [the page](/calls#now) "soon" & well.';
const translation = 'Llais {number} neu <Call service="hl-1" />, a [tudalen](/calls#now) "nawr" & > iawn.';
const work: WorkItem[] = [
  { name, state: 'machine', isGated: false, units: [{ name, english, translation }] },
  {
    name: 'glossary/bail',
    state: 'missing',
    isGated: false,
    units: [{ name: 'glossary/bail', english: 'Bail' }],
  },
];
const problemsOf = (text: string, of = english, called = name) =>
  checkTranslations(
    'back.csv',
    [{ name: called, english: of, translation: text, isChecked: false, line: 7 }],
    work,
  ).map(({ line, message, fix }) => `${line}: ${message}. ${fix}`);

test('what a translation keeps may stand in any order, and nothing of it may be lost, added or changed', () => {
  assert.deepEqual(problemsOf(translation), []);
  assert.deepEqual(problemsOf('<Call service="hl-1" /> [a](/calls#now) {number}'), []);
  for (const [from, to, expected] of [
    ['{number}', '', [/\{number\} is missing/]],
    ['{number}', '{nummer}', [/\{number\} is missing/, /\{nummer\} is not in the English/]],
    ['service="hl-1"', 'service="hl-2"', [/hl-1" \/> is missing/, /hl-2" \/> is not in/]],
    ['(/calls#now)', '(/calls)', [/\]\(\/calls#now\) is missing/, /\]\(\/calls\) is not in/]],
    [' > iawn', ' 999', [/999 is not in the English/]],
  ] as const) {
    const found = problemsOf(translation.replace(from, to));
    assert.equal(found.length, expected.length, found.join('\n'));
    for (const [index, pattern] of expected.entries()) assert.match(found[index] ?? '', pattern);
    assert.ok(found.every((problem) => problem.startsWith(`7: "${name}": `)));
  }
});

test('the English itself, another English, an unknown name and a name that comes twice are refused', () => {
  assert.match(problemsOf(english).join(), /it is the English text/);
  assert.match(
    problemsOf(translation, english.replace('soon', 'now')).join(),
    /its English has changed since/,
  );
  assert.deepEqual(
    problemsOf(translation, ` ${english.replaceAll(' ', '\n')}`),
    [],
    'other spaces are the same English',
  );
  assert.match(
    problemsOf(translation, english, 'services/hl-1.fro').join(),
    /no text has this name. "services\/hl-1.for"/,
  );
  const once = { name, english, translation, isChecked: false, line: 2 };
  const twice = checkTranslations('back.csv', [once, { ...once, line: 3 }], work);
  assert.deepEqual(
    twice.map(({ line, message }) => [line, message]),
    [[3, `"${name}": it is there twice`]],
  );
});

test('XLIFF has the code of the English as placeholders, and is read as it was written', () => {
  const text = toXliff(work, { source: 'en-GB', target: 'cy' });
  assert.match(
    text,
    /<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-GB" trgLang="cy">/,
  );
  assert.match(
    text,
    /<source>Call <ph id="1" dataRef="d1"\/> or <ph id="2" dataRef="d2"\/>, and read <ph id="3"/,
  );
  assert.match(
    text,
    /<target>Llais <ph id="1" dataRef="d1"\/> neu <ph id="2"[\s\S]*&amp; &gt; iawn\.<\/target>/,
  );
  assert.match(text, /<data id="d2">&lt;Call service=&quot;hl-1&quot; \/&gt;<\/data>/);
  assert.equal(text.split('<target>').length, 2, 'none without a translation');
  const { read, diagnostics } = fromXliff('back.xlf', text);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    read.map(({ line: _, ...rest }) => rest),
    [{ name, english, translation, isChecked: false }],
  );
  // Programs may write CDATA, other prefixes of whitespace, and reorder placeholders.
  const other = fromXliff(
    'b',
    text.replace(/<target>.*<\/target>/, '<target><![CDATA[x & <y>]]> <ph id="2" dataRef="d2"/></target>'),
  );
  assert.equal(other.read[0]?.translation, 'x & <y> <Call service="hl-1" />');
});

test('a file that is no XLIFF 2 or no CSV of ours is told in our words, with its place', () => {
  const at = ({ read, diagnostics }: ReturnType<typeof fromXliff>) => {
    assert.deepEqual(read, []);
    return diagnostics.map(({ line, message }) => `${line}: ${message}`).join('\n');
  };
  assert.match(
    at(fromXliff('b', '<xliff version="2.0">\n<file>\n</xlif>')),
    /^3: it is not well-formed XML here/,
  );
  assert.match(at(fromXliff('b', '<xliff version="1.2"></xliff>')), /no XLIFF of version 2/);
  assert.match(at(fromXliff('b', '')), /XML|no XLIFF/);
  assert.match(
    at(fromCsv('b', 'name;english;translation\r\na;b;c')),
    /^1: the first line does not name the columns/,
  );
  assert.match(at(fromCsv('b', '')), /^1: the first line does not name the columns/);
  assert.match(at(fromCsv('b', 'name,english,translation\n"a","b","c')), /a quotation mark is not closed/);
});

test('CSV is read from any order of columns and line breaks, with the line on which a text begins', () => {
  const written = toCsv(work);
  assert.ok(written.startsWith('\uFEFF"name","state","english","translation","earlier","where"\r\n'));
  assert.match(written, /""soon"" & well/);
  const { read } = fromCsv(
    'b',
    'Translation,Name,English,State\n"tri\nllinell",a,"x\ny",machine\n" ",b,blank,checked\ndau,c,z,Checked\n',
  );
  assert.deepEqual(read, [
    { name: 'a', english: 'x\ny', translation: 'tri\nllinell', isChecked: false, line: 2 },
    { name: 'c', english: 'z', translation: 'dau', isChecked: true, line: 6 },
  ]);
});

test('each segment of a unit needs its target, what is between them does not, and proposed matches are no text', () => {
  const unit = (parts: string) =>
    fromXliff('b', `<xliff version="2.0"><file id="f"><unit id="a:b">${parts}</unit></file></xliff>`).read;
  const first = '<segment state="final"><source>One.</source><target>Un.</target></segment>';
  const space = '<ignorable><source> </source></ignorable>';
  const match =
    '<mtc:matches><mtc:match><source>Old.</source><target>Hen.</target></mtc:match></mtc:matches>';
  const second = (inner: string, state = 'reviewed') =>
    `<segment state="${state}"><source>Two.</source>${inner}</segment>`;
  const both = match + first + space + second('<target>Dau.</target>');
  assert.deepEqual(unit(both), [
    { name: 'a/b', english: 'One. Two.', translation: 'Un. Dau.', isChecked: true, line: 1 },
  ]);
  assert.equal(unit(first + space + second('<target>Dau.</target>', 'translated'))[0]?.isChecked, false);
  for (const target of ['', '<target/>', '<target> </target>'])
    assert.deepEqual(unit(first + space + second(target)), []);
});

test('a stale translation goes out as a note, never as the translation of the English of today', () => {
  const stale: WorkItem[] = [
    {
      name,
      state: 'stale',
      isGated: true,
      units: [{ name, english, earlier: 'Hen eiriau', where: 'A card' }],
    },
  ];
  const xliff = toXliff(stale, { source: 'en-GB', target: 'cy' });
  assert.match(
    xliff,
    /<note category="where">A card<\/note><note category="earlier translation">Hen eiriau<\/note>/,
  );
  assert.deepEqual(fromXliff('b', xliff).read, []);
  assert.match(toCsv(stale), /"","Hen eiriau","A card"\r\n$/);
  assert.deepEqual(fromCsv('b', toCsv(stale)).read, []);
});
