import { type ChildNode, type Element, isTag, isText } from 'domhandler';

// Rules look at every page of every copy. A walk by hand is many times as fast as a selector for each question.

/** Every element among these nodes and below them, in the order of the page. */
export function descendantElements(nodes: ChildNode[], found: Element[] = []): Element[] {
  for (const node of nodes) {
    if (!isTag(node)) continue;
    found.push(node);
    descendantElements(node.children, found);
  }
  return found;
}

/** The texts among these nodes and below them one by one, but not those in an element that is left out. */
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

/** The nearest element that fits: this one, or one around it. */
export function closest(
  element: Element | undefined,
  fits: (element: Element) => boolean,
): Element | undefined {
  let each = element;
  while (each && !fits(each)) each = each.parent && isTag(each.parent) ? each.parent : undefined;
  return each;
}

/** Whether an element has this class. */
export function hasClass({ attribs }: Element, name: string): boolean {
  return attribs['class']?.split(/\s+/).includes(name) ?? false;
}
