import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { renderFailures } from '../../../src/build/render.ts';

test('a failure of a page has its place and the first line of the message', () => {
  const error = Object.assign(new Error('Helplines is not defined.\n  at Object.<anonymous>'), {
    loc: { file: path.resolve('content/pages/en/home.mdx'), line: 12, column: 3 },
  });
  const [found, ...others] = renderFailures(error, 'dist/.building-a', 'content/pages/en/near.mdx');
  const { fix, ...rest } = found ?? assert.fail();
  assert.deepEqual(
    [rest, others],
    [
      {
        file: path.join('content', 'pages', 'en', 'home.mdx'),
        line: 12,
        column: 3,
        message: 'the page could not be rendered: Helplines is not defined',
      },
      [],
    ],
  );
  assert.match(fix, /npm run dev/);
});

test('without a place, the module is named that Vite was at, or else the page that was being rendered', () => {
  const id = path.resolve('src/components/Phone.astro');
  const page = 'content/pages/en/near.mdx';
  for (const [error, file, message] of [
    [{ message: 'no', id }, path.join('src', 'components', 'Phone.astro'), 'no'],
    ['a text', page, 'a text'],
    [{ message: 'nothing of it', errors: [] }, page, 'nothing of it'],
  ] as const) {
    const found = renderFailures(error, 'dist', page).map((each) => [each.file, each.message]);
    assert.deepEqual(found, [[file, `the page could not be rendered: ${message}`]]);
  }
});

test('every file that cannot be compiled is named, not that the build failed', () => {
  const at = (file: string) => ({ message: 'Unexpected token', loc: { file, line: 2, column: 10 } });
  const error = Object.assign(new Error('Build failed with 2 errors:'), {
    errors: [at(path.resolve('src/components/Phone.astro')), at(path.resolve('content/pages/en/home.mdx'))],
  });
  assert.deepEqual(
    renderFailures(error, 'dist', 'src').map(({ file, line, message }) => [file, line, message]),
    ['src/components/Phone.astro', 'content/pages/en/home.mdx'].map((file) => [
      path.normalize(file),
      2,
      'the page could not be rendered: Unexpected token',
    ]),
  );
});

for (const [text, message] of [
  ['ENOSPC: no space left on device, write', 'the disk is full'],
  ['EROFS', 'the disk can only be read'],
  ['Could not write: permission denied', 'you may not read or write this'],
  ['EPERM: operation not permitted, rename', 'you may not read or write this'],
  ['EBUSY: resource busy or locked, unlink', 'another program has this open or has locked it'],
  ['ENAMETOOLONG: name too long, open', 'the path is longer than the system allows'],
  ['Cannot allocate memory (os error 12)', 'the memory is used up'],
  ['EIO: i/o error, read', 'the disk does not answer'],
] as const)
  test(`a full or closed disk is named, however deep its error is nested: ${text}`, () => {
    const error = new Error('Build failed', { cause: new Error('chunk', { cause: new Error(text) }) });
    const found = renderFailures(error, 'dist/.building-a', 'src');
    assert.deepEqual(
      found.map((each) => [each.file, each.message]),
      [['dist/.building-a', message]],
    );
  });
