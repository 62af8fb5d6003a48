import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distinctPages, nearDuplicateOf } from '../../../../src/accessibility/runner/distinct-pages.ts';
import { representativeSample } from '../../../../src/accessibility/runner/representative-sample.ts';

const page = (file: string, main: string) => ({ file, html: `<body><main>${main}</main></body>` });
const filesOf = (pages: { file: string }[]) => pages.map(({ file }) => file);

test('the sample has every shape of element with as few pages as possible', () => {
  const pages = [
    page('text.html', '<p>x</p>'),
    page('form.html', '<p>x</p><input type="text"><ul><li>x</li></ul>'),
    page('table.html', '<p>x</p><table></table>'),
  ];
  assert.deepEqual(filesOf(representativeSample(pages)), ['form.html', 'table.html']);
});

test('class, role, type and parent make a shape; the order of classes and the text do not', () => {
  const [plain, ...others] = [
    page('a.html', '<b class="x y">one</b>'),
    page('class.html', '<b class="x z">one</b>'),
    page('role.html', '<b class="x y" role="note">one</b>'),
    page('parent.html', '<p><b class="x y">one</b></p>'),
  ];
  assert.ok(plain);
  for (const other of others) assert.equal(representativeSample([plain, other]).length, 2, other.file);
  assert.equal(representativeSample([plain, page('b.html', '<b class="y x">two</b>')]).length, 1);
  assert.deepEqual(representativeSample([]), []);
});

test('a page of a second brand is tested when it is new, of another shape, or when more than one word in fifty differs', () => {
  const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
  const text = (count: number) =>
    `<p>${words.map((word, index) => (index < count ? `other${index}` : word)).join(' ')}</p>`;
  const first = [page('a.html', text(0))];
  const isDistinct = (file: string, main: string) => distinctPages(first, [page(file, main)]).length === 1;
  assert.equal(isDistinct('a.html', text(0)), false);
  assert.equal(isDistinct('a.html', text(2)), false);
  assert.equal(isDistinct('a.html', text(3)), true);
  assert.equal(isDistinct('a.html', `<div>${text(0)}</div>`), true);
  assert.equal(isDistinct('b.html', text(0)), true);
});

test('another address is the same shape, another attribute is not', () => {
  const first = [page('a.html', '<a href="/one/">x</a>')];
  assert.deepEqual(distinctPages(first, [page('a.html', '<a href="/two/">x</a>')]), []);
  assert.equal(distinctPages(first, [page('a.html', '<a href="/one/" hidden>x</a>')]).length, 1);
});

test('of several pages the first that is the same but for names is taken', () => {
  const words = (name: string) => page('a.html', `<p>${'word '.repeat(99)}${name}</p>`);
  const others = [page('a.html', '<ul></ul>'), words('Midshire'), words('Eastmarch')];
  assert.equal(nearDuplicateOf(words('Lowmoor'), others), others[1]);
  assert.equal(nearDuplicateOf(page('a.html', '<ol></ol>'), others), undefined);
});
