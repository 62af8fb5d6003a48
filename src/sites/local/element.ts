import { pageComponents } from '../page-components.ts';
import type { PageNode } from '../page-node.ts';
import type { Page } from '../pages.ts';

/** How a node is shown: the name of an element or component, none for a node that only holds others. */
interface Shown {
  name: string | undefined;
  attributes: Record<string, string | true>;
}

const names: Record<string, string> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  link: 'a',
  break: 'br',
  listItem: 'li',
};

/**
 * What stands for a node of a tree that passed `readMarkdown`. Elements get the attributes that they need, components
 * those that pages may give them, and nothing else gets through.
 */
export function elementOf(node: PageNode, { body }: Page): Shown {
  if (node.type.startsWith('mdxJsx')) return { name: node.name ?? undefined, attributes: attributesOf(node) };
  if (node.type === 'heading') {
    const slug = body.headings.find(({ line }) => line === node.position?.start.line)?.slug;
    return { name: `h${node.depth}`, attributes: slug ? { id: slug } : {} };
  }
  const name = node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : names[node.type];
  return { name, attributes: node.type === 'link' ? { href: node.url ?? '' } : {} };
}

function attributesOf({ name, attributes = [] }: PageNode): Record<string, string | true> {
  const known = pageComponents[name ?? ''] ?? {};
  const own = attributes.filter((each) => Object.hasOwn(known, each.name));
  return Object.fromEntries(own.map((each) => [each.name, each.value === null ? true : String(each.value)]));
}
