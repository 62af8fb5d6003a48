import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/accessibility/site-checks/index.ts';

interface Parts {
  file: string;
  title: string;
  menu?: string[];
  top?: string;
  end?: string;
}

const help = '<div class="help"><p>Need help? <a href="tel:+441632960977">01632 960977</a></p></div>';

function page({ file, title, menu = ['Home', 'Boats', 'Fees'], top = '', end = help }: Parts) {
  const links = menu.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${top}
    <header><nav><ul>${links}</ul></nav></header><main><h1>${title}</h1></main><footer>${end}</footer></body></html>`;
  return { file, html };
}

const good = [
  page({ file: 'a.html', title: 'Boats' }),
  page({ file: 'b.html', title: 'Fees' }),
  page({ file: 'c.html', title: 'The harbour' }),
];
const rulesOf = (pages: typeof good) => compare(pages).map(({ page: file, rule }) => `${file} ${rule}`);

test('pages that go together raise nothing', () => {
  assert.deepEqual(rulesOf(good), []);
});

test('one title for pages about different things', () => {
  const [a, b, c] = good;
  assert.ok(a && b && c);
  const same = { file: 'c.html', html: c.html.replace('<title>The harbour', '<title>Fees') };
  assert.deepEqual(rulesOf([a, b, same]), ['c.html repeated-title']);
});

test('a menu whose links change places, on one page or on all', () => {
  const turned = page({ file: 'd.html', title: 'Storms', menu: ['Fees', 'Home', 'Boats'] });
  assert.deepEqual(rulesOf([...good, turned]), ['d.html menu-order']);
  const third = page({ file: 'e.html', title: 'Tides', menu: ['Boats', 'Fees', 'Home'] });
  assert.equal(rulesOf([...good.slice(0, 1), turned, third]).length, 2);
});

test('a way to get help that moves about', () => {
  const moved = page({ file: 'd.html', title: 'Storms', top: help, end: '' });
  assert.deepEqual(rulesOf([...good, moved]), ['d.html help-place']);
  const twice = page({ file: 'd.html', title: 'Storms', top: help });
  assert.deepEqual(rulesOf([...good, twice]), []);
});
