import { type ChildNode, type Element, isTag, isText } from 'domhandler';

// Rules run on every page of every site. A manual traversal is many times faster than CSS selectors.

/** Returns all elements among these nodes and their descendants, in document order. */
export function descendantElements(nodes: ChildNode[], found: Element[] = []): Element[] {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    found.push(node);
    descendantElements(node.children, found);
  }
  return found;
}

/** Collects the text nodes among these nodes and their descendants, except in skipped elements. */
export function collectTexts(
  nodes: ChildNode[],
  isLeftOut: (element: Element) => boolean,
  found: string[] = [],
): string[] {
  for (const node of nodes)
    if (isText(node)) found.push(node.data);
    else if (isTag(node) && !isLeftOut(node)) collectTexts(node.children, isLeftOut, found);
  return found;
}

/** Returns the closest inclusive ancestor that matches, like Element.closest. */
export function closest(
  element: Element | undefined,
  fits: (element: Element) => boolean,
): Element | undefined {
  let each = element;
  while (each && !fits(each)) each = each.parent && isTag(each.parent) ? each.parent : undefined;
  return each;
}

/** Whether an element has a class. */
export function hasClass({ attribs }: Element, name: string): boolean {
  return attribs['class']?.split(/\s+/).includes(name) ?? false;
}
