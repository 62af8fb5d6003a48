import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';

test('directives nest, the outer one with an additional colon', () => {
  const { markdown, problems } = parseMarkdown(
    'a.md',
    '::::cards\n:::card{page="advocates"}\nWords.\n:::\n:::card{page="helplines"}\nMore.\n:::\n::::\n',
  );
  assert.deepEqual(problems, []);
  const [cards] = markdown.tree.children ?? [];
  assert.equal(cards?.name, 'Cards');
  assert.deepEqual(
    cards?.children?.map(({ name }) => name),
    ['Card', 'Card'],
  );
});

test('code syntax is text', () => {
  const { markdown, problems } = parseMarkdown('a.md', 'Say {process.exit(0)} and &lt;script>.');
  assert.deepEqual(problems, []);
  const [paragraph] = markdown.tree.children ?? [];
  assert.deepEqual(
    paragraph?.children?.map(({ type, value }) => [type, value]),
    [['text', 'Say {process.exit(0)} and <script>.']],
  );
});
