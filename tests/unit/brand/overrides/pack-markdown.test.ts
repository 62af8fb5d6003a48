import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';

test('directives nest, the outer one with an additional colon', () => {
  const { markdown, diagnostics } = parseMarkdown(
    'a.md',
    '::::cards\n:::card{page="advocates"}\nWords.\n:::\n:::card{page="helplines"}\nMore.\n:::\n::::\n',
  );
  assert.deepEqual(diagnostics, []);
  const [cards] = markdown.tree.children ?? [];
  assert.equal(cards?.name, 'Cards');
  assert.deepEqual(
    cards?.children?.map(({ name }) => name),
    ['Card', 'Card'],
  );
});

test('code syntax is text', () => {
  const { markdown, diagnostics } = parseMarkdown('a.md', 'Say {process.exit(0)} and &lt;script>.');
  assert.deepEqual(diagnostics, []);
  const [paragraph] = markdown.tree.children ?? [];
  assert.deepEqual(
    paragraph?.children?.map(({ type, value }) => [type, value]),
    [['text', 'Say {process.exit(0)} and <script>.']],
  );
});
