import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCrossPageRules } from '../../../../../src/accessibility/index.ts';

interface PageOptions {
  file: string;
  title: string;
  menu?: string[];
  top?: string;
  end?: string;
}

const helpFooter = '<div class="help"><p>Need help? <a href="tel:+441632960977">01632 960977</a></p></div>';

function createPage({
  file,
  title,
  menu = ['Home', 'Boats', 'Fees'],
  top = '',
  end = helpFooter,
}: PageOptions) {
  const links = menu.map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${top}
    <header><nav><ul>${links}</ul></nav></header><main><h1>${title}</h1></main><footer>${end}</footer></body></html>`;
  return { file, html };
}

const consistentPages = [
  createPage({ file: 'a.html', title: 'Boats' }),
  createPage({ file: 'b.html', title: 'Fees' }),
  createPage({ file: 'c.html', title: 'The harbour' }),
];
const compareRules = (pages: typeof consistentPages) =>
  runCrossPageRules(pages).map(({ page: file, rule }) => `${file} ${rule}`);

test('consistent pages have no finding', () => {
  assert.deepEqual(compareRules(consistentPages), []);
});

test('the same title on different pages', () => {
  const [a, b, c] = consistentPages;
  assert.ok(a && b && c);
  const same = { file: 'c.html', html: c.html.replace('<title>The harbour', '<title>Fees') };
  assert.deepEqual(compareRules([a, b, same]), ['c.html repeated-title']);
});

test('menu links in a different order, on one page or on all', () => {
  const turned = createPage({ file: 'd.html', title: 'Storms', menu: ['Fees', 'Home', 'Boats'] });
  assert.deepEqual(compareRules([...consistentPages, turned]), ['d.html menu-order']);
  const third = createPage({ file: 'e.html', title: 'Tides', menu: ['Boats', 'Fees', 'Home'] });
  assert.equal(compareRules([...consistentPages.slice(0, 1), turned, third]).length, 2);
});

test('a help mechanism in a different place', () => {
  const moved = createPage({ file: 'd.html', title: 'Storms', top: helpFooter, end: '' });
  assert.deepEqual(compareRules([...consistentPages, moved]), ['d.html help-place']);
  const twice = createPage({ file: 'd.html', title: 'Storms', top: helpFooter });
  assert.deepEqual(compareRules([...consistentPages, twice]), []);
});
