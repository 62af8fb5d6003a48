import type { PageNode } from './page-node.ts';

/** Returns the text of a node. An inline component counts as a short word, since it shows a number or a name. */
export function toPlainText(node: PageNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (isEmptyComponent(node)) return 'this';
  return (node.children ?? []).map(toPlainText).join('');
}

/** Returns the texts of the links in a node, in order. A component without words counts as one, like <Website />. */
export function findLinkTexts(node: PageNode): string[] {
  if (node.type === 'link' || isEmptyComponent(node)) return [toPlainText(node)];
  return (node.children ?? []).flatMap(findLinkTexts);
}

function isEmptyComponent({ type, children }: PageNode): boolean {
  return type === 'mdxJsxTextElement' && !children?.length;
}
