import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { renderFailure } from '../../../src/build/render.ts';

test('a failure of a page has its place and the first line of the message', () => {
  const error = Object.assign(new Error('Helplines is not defined.\n  at Object.<anonymous>'), {
    loc: { file: path.resolve('content/pages/en/home.mdx'), line: 12, column: 3 },
  });
  const { fix, ...rest } = renderFailure(error, 'dist/.building-a');
  assert.deepEqual(rest, {
    file: path.join('content', 'pages', 'en', 'home.mdx'),
    line: 12,
    column: 3,
    message: 'the page could not be rendered: Helplines is not defined',
  });
  assert.match(fix, /npm run dev/);
});

test('without a place, the module is named that Vite was at, or else the route', () => {
  const id = path.resolve('src/components/Phone.astro');
  assert.deepEqual(Object.entries(renderFailure({ message: 'no', id }, 'dist')).slice(0, 2), [
    ['file', path.join('src', 'components', 'Phone.astro')],
    ['message', 'the page could not be rendered: no'],
  ]);
  const thrown = renderFailure('a text', 'dist');
  assert.equal(thrown.file, 'src/pages/[...path].astro');
  assert.equal(thrown.message, 'the page could not be rendered: a text');
});

for (const [text, message] of [
  ['ENOSPC: no space left on device, write', 'the disk is full'],
  ['EROFS', 'the disk can only be read'],
  ['Could not write: permission denied', 'you may not read or write this'],
] as const)
  test(`a full or closed disk is named, however deep its error is nested: ${text}`, () => {
    const error = new Error('Build failed', { cause: new Error('chunk', { cause: new Error(text) }) });
    const diagnostic = renderFailure(error, 'dist/.building-a');
    assert.deepEqual([diagnostic.file, diagnostic.message], ['dist/.building-a', message]);
  });
