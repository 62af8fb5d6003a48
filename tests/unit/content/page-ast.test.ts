import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../../../src/content/page-ast.ts';

test('a body is parsed with positions', () => {
  const { body } = parseBody(
    'a.mdx',
    '---\ntitle: x\n---\n\nHello [there](page:home).\n\n## A part\n\n<Call service="hl-999" />\n',
  );
  assert.deepEqual(body?.links, [{ line: 5, column: 7, value: 'page:home' }]);
  assert.deepEqual(
    body?.headings.map(({ slug, anchor, line }) => [slug, anchor, line]),
    [['a-part', 'part-1', 7]],
  );
  assert.equal(body?.lastComponent, 'Call');
  assert.deepEqual(
    body?.passages.map(({ value }) => value),
    ['Hello there.'],
  );
});

test('the links of a passage are known by what they show, and a component without words is one', () => {
  const { body } = parseBody(
    'a.mdx',
    'See [your **rights**](page:home), or <Website service="hl-cyber" />.\n',
  );
  assert.deepEqual(
    body?.passages.map(({ linkTexts }) => linkTexts),
    [['your rights', 'this']],
  );
});
