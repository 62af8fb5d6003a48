import { componentRegistry } from '../../content/component-registry.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Page } from '../../content/pages.ts';

/** How a node is shown: the name of an element or component, none for a node that only holds others. */
interface RenderedElement {
  name: string | undefined;
  attributes: Record<string, string | true>;
}

const elementNames: Record<string, string> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  link: 'a',
  break: 'br',
  listItem: 'li',
};

/**
 * How a node of a tree is rendered that passed `readMarkdown`. Elements get the attributes that they need, components
 * those that pages may give them, and nothing else gets through.
 */
export function toElement(node: PageNode, { body }: Page): RenderedElement {
  if (node.type.startsWith('mdxJsx'))
    return { name: node.name ?? undefined, attributes: allowedAttributes(node) };
  if (node.type === 'heading') {
    const slug = body.headings.find(({ line }) => line === node.position?.start.line)?.slug;
    return { name: `h${node.depth}`, attributes: slug ? { id: slug } : {} };
  }
  const name = node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : elementNames[node.type];
  return { name, attributes: node.type === 'link' ? { href: node.url ?? '' } : {} };
}

function allowedAttributes({ name, attributes = [] }: PageNode): Record<string, string | true> {
  const known = componentRegistry[name ?? '']?.attributes ?? {};
  const own = attributes.filter((each) => Object.hasOwn(known, each.name));
  return Object.fromEntries(own.map((each) => [each.name, each.value === null ? true : String(each.value)]));
}
