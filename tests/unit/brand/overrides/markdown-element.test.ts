import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toElement } from '../../../../src/brand/overrides/markdown-element.ts';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';
import type { PageNode } from '../../../../src/content/page-node.ts';
import type { Page } from '../../../../src/content/pages.ts';

const text = `## A heading

Words **strong** *emphasis* [link](page:home)\\
break :call{service="hl-999" onclick="x"} :publisher{}

1. a

- b

> c

::next-steps{pages="home" constructor="x"}
`;
const { markdown } = parseMarkdown('a.md', text);
const page = markdown as object as Page;

/** Each node of a tree with its element. */
function elements(node: PageNode): string[] {
  const { name, attributes } = toElement(node, page);
  return [
    `${node.type}: ${name} ${JSON.stringify(attributes)}`,
    ...(node.children ?? []).flatMap((child) => elements(child)),
  ];
}

test('each node is an element with attributes that its component allows, and no other', () => {
  assert.deepEqual(
    elements(markdown.tree).filter((each) => !each.startsWith('text')),
    [
      'root: undefined {}',
      'heading: h2 {"id":"a-heading"}',
      'paragraph: p {}',
      'strong: strong {}',
      'emphasis: em {}',
      'link: a {"href":"page:home"}',
      'break: br {}',
      'mdxJsxTextElement: Call {"service":"hl-999"}',
      'mdxJsxTextElement: Publisher {}',
      'list: ol {}',
      'listItem: li {}',
      'words: undefined {}',
      'list: ul {}',
      'listItem: li {}',
      'words: undefined {}',
      'blockquote: blockquote {}',
      'paragraph: p {}',
      'mdxJsxFlowElement: NextSteps {"pages":"home"}',
    ],
  );
});

test('a heading without a slug, a link without an address and an attribute without a value', () => {
  const element = (node: object) => toElement(node as PageNode, page);
  assert.deepEqual(element({ type: 'heading', depth: 3 }), { name: 'h3', attributes: {} });
  assert.deepEqual(element({ type: 'link' }), { name: 'a', attributes: { href: '' } });
  const attributes = [{ name: 'service', value: null }];
  assert.deepEqual(element({ type: 'mdxJsxTextElement', name: 'Call', attributes }), {
    name: 'Call',
    attributes: { service: true },
  });
  assert.deepEqual(element({ type: 'mdxJsxTextElement', name: null, attributes }), {
    name: undefined,
    attributes: {},
  });
  assert.deepEqual(element({ type: 'mdxJsxTextElement', name: 'Elsewhere' }), {
    name: 'Elsewhere',
    attributes: {},
  });
});
