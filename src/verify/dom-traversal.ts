import { type ChildNode, type Element, isTag, isText } from 'domhandler';

// Rules run on every page of every site. A manual traversal is many times faster than CSS selectors.

/** Returns all elements among these nodes and their descendants, in document order. */
export function descendantElements(nodes: ChildNode[], collected: Element[] = []): Element[] {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    collected.push(node);
    descendantElements(node.children, collected);
  }
  return collected;
}

/** Collects the text nodes among these nodes and their descendants, except in skipped elements. */
export function collectTexts(
  nodes: ChildNode[],
  isLeftOut: (element: Element) => boolean,
  collected: string[] = [],
): string[] {
  for (const node of nodes)
    if (isText(node)) collected.push(node.data);
    else if (isTag(node) && !isLeftOut(node)) collectTexts(node.children, isLeftOut, collected);
  return collected;
}

/** Returns the closest inclusive ancestor that matches, like Element.closest. */
export function closest(
  element: Element | undefined,
  fits: (element: Element) => boolean,
): Element | undefined {
  let current = element;
  while (current && !fits(current))
    current = current.parent && isTag(current.parent) ? current.parent : undefined;
  return current;
}

/** Whether an element has a class. */
export function hasClass({ attribs }: Element, name: string): boolean {
  return attribs['class']?.split(/\s+/).includes(name) ?? false;
}
