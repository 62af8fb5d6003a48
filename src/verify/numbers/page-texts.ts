import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import type { BuiltPage } from '../built-site.ts';

/** A text that readers of a page get as one piece, and the element that holds it. */
export interface PageText {
  text: string;
  element: Element;
}

/** Elements that a line of text goes through. Any other ends it. */
const inlineElements = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
  ],
  ...['s', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
]);
const unreadElements = new Set(['script', 'style']);

/** Attributes whose values are shown or read aloud; `content` is that of the description and of shared links. */
const readAttributes = new Set([
  ...['alt', 'title', 'placeholder', 'label', 'content', 'data-title'],
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder'],
]);

/** Returns the texts of a page that are shown or read aloud, in document order: each block in one piece, and attributes. */
export function pageTexts({ elements }: BuiltPage): PageText[] {
  const texts: PageText[] = [];
  for (const element of elements) {
    if (unreadElements.has(element.name)) continue;
    for (const [name, text] of Object.entries(element.attribs))
      if (readAttributes.has(name)) texts.push({ text, element });
    if (!isInline(element)) texts.push(...ownTexts(element));
  }
  return texts;
}

/** No text of a parsed page has this character. */
const boundary = '\0';

/** Returns the texts of a block outside the blocks in it: a block within the text divides it. */
function ownTexts(element: Element): PageText[] {
  const texts = element.children.map(lineOf).join('').split(boundary);
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, element }));
}

function lineOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return ' ';
  return isInline(node) ? node.children.map(lineOf).join('') : boundary;
}

/** Whether an element is part of the line around it. One that holds a block ends the line itself. */
function isInline({ name, children }: Element): boolean {
  return (
    inlineElements.has(name) &&
    children.every((child) => !isTag(child) || child.name === 'br' || isInline(child))
  );
}
