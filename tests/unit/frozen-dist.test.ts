import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { compareSites } from '../frozen-dist/compare-sites.ts';
import { sameScript } from '../frozen-dist/same-script.ts';

test('scripts that differ in declared names are the same program', () => {
  const before = 'function a(b){let c=b.word;return{c,d:[c]}}var e="!";export{a as start};a(document)';
  assert.deepEqual(sameScript(before, before), { renamed: 0, moved: 0 });
  const after = 'function n(t){let r=t.word;return{c:r,d:[r]}}var e="!";export{n as start};n(document)';
  assert.deepEqual(sameScript(before, after), { renamed: 3, moved: 0 });
});

test('declarations without side effects may move, but not past code that runs', () => {
  const before = 'function a(){return 1}var b=2;var c=[3];a(b,c)';
  assert.deepEqual(sameScript(before, 'var c=[3];var b=2;function a(){return 1}a(b,c)'), {
    renamed: 0,
    moved: 2,
  });
  assert.equal(sameScript(before, 'function a(){return 1}var b=2;a(b,c);var c=[3]'), undefined);
  assert.equal(sameScript('a();b()', 'b();a()'), undefined);
  assert.equal(sameScript('class A{}A.x=1;A.y=2', 'class A{}A.y=2;A.x=1'), undefined);
});

for (const [what, before, after] of [
  ['a property', 'let a={};a.word', 'let a={};a.work'],
  ['a key', 'let a={word:1}', 'let a={work:1}'],
  ['a method', 'class a{word(){}}', 'class a{work(){}}'],
  ['a global', 'location.replace("/")', 'history.replace("/")'],
  ['a name from outside that becomes a local one', 'let a;b(a)', 'let a;a(a)'],
  ['an exported name', 'let a=1;export{a as b}', 'let a=1;export{a as c}'],
  ['an imported name', 'import{a as b}from"./x.js"', 'import{c as b}from"./x.js"'],
  ['a string', 'let a="one"', 'let a="two"'],
  ['a template', 'let a=`one`', 'let a=`two`'],
  ['a regular expression', 'let a=/a/', 'let a=/b/'],
  ['an operator', 'let a,b;a===b', 'let a,b;a!==b'],
  ['two names that become one', 'let a,b;f(a,b)', 'let a,b;f(a,a)'],
  ['one name that becomes two', 'let a,b;f(a,a)', 'let a,b;f(a,b)'],
  ['a statement less', 'f();g()', 'f()'],
] as const)
  test(`another program is detected: ${what}`, () => {
    assert.equal(sameScript(before, after), undefined);
  });

function policy(script: string): string {
  return `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** Compares two `dist` folders with a page, its policy and its script. */
function compared(change: (now: Record<string, string>) => void, isAllowed?: (file: string) => boolean) {
  const root = mkdtempSync(path.join(tmpdir(), 'frozen-'));
  const old = {
    'a/index.html': '<p>Hello</p><script>let a=1;f(a)</script>',
    'a/_headers': policy('let a=1;f(a)'),
  };
  const now: Record<string, string> = { ...old };
  change(now);
  for (const [dist, files] of [
    ['old', old],
    ['now', now],
  ] as const) {
    mkdirSync(path.join(root, dist, 'a/assets'), { recursive: true });
    mkdirSync(path.join(root, dist, 'a.hosting'));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, dist, file), text);
  }
  const result = compareSites([path.join(root, 'old'), path.join(root, 'now')], 'a', isAllowed);
  rmSync(root, { recursive: true });
  return result;
}

test('a page, its script and its policy are equivalent under other minified names, and not with another word', () => {
  const renamed = {
    'a/index.html': '<p>Hello</p><script>let b=1;f(b)</script>',
    'a/_headers': policy('let b=1;f(b)'),
  };
  assert.deepEqual(compared(() => {}).identical.length, 2);
  assert.deepEqual(compared((now) => Object.assign(now, renamed)).equivalent.toSorted(), [
    'a/_headers',
    'a/index.html',
  ]);
  const word = (now: Record<string, string>) =>
    Object.assign(now, { 'a/index.html': renamed['a/index.html'].replace('Hello', 'Hallo') });
  assert.deepEqual(compared(word).different.toSorted(), ['a/index.html']);
  const otherPolicy = (now: Record<string, string>) =>
    Object.assign(now, { ...renamed, 'a/_headers': policy('let c=1') });
  assert.deepEqual(compared(otherPolicy).different, ['a/_headers']);
});

test('an added file and a removed one are different', () => {
  const result = compared((now) => {
    delete now['a/_headers'];
    now['a/new.txt'] = 'new';
  });
  assert.deepEqual(result.different.toSorted(), ['a/_headers', 'a/new.txt']);
});

test('only what follows from an allowed change may follow', () => {
  const change = (now: Record<string, string>) => {
    now['a/index.html'] = '<p>Hallo</p>';
    now['a/_headers'] = 'script-src none';
  };
  const { different } = compared(change, (file) => file === 'a/index.html');
  assert.deepEqual(different.toSorted(), ['a/_headers', 'a/index.html']);
});
