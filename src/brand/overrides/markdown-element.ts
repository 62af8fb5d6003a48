import { componentRegistry } from '../../content/component-registry.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Page } from '../../content/pages.ts';

/** The element or component of a node; `name` is undefined for a node that renders only its children. */
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
  blockquote: 'blockquote',
};

/**
 * Converts a node of a tree from `parseMarkdown` to an element or component. Only allow-listed attributes pass.
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
  const allowList = componentRegistry[name ?? '']?.attributes ?? {};
  const allowed = attributes.filter((attribute) => Object.hasOwn(allowList, attribute.name));
  return Object.fromEntries(
    allowed.map((attribute) => [attribute.name, attribute.value === null ? true : String(attribute.value)]),
  );
}
