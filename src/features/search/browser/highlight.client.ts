import { tokenizeAndStem } from '../../../content/tokenizer.ts';

/** Returns a text as nodes, with the matching words marked. Never HTML: the policy forbids it. */
export function highlight(text: string, stems: Pick<Set<string>, 'has'>): Node[] {
  return text.split(/([\p{L}\p{M}\p{N}'’]+)/u).map((token) => {
    if (!tokenizeAndStem(token).some((stem) => stems.has(stem))) return document.createTextNode(token);
    return createElement('mark', {}, [document.createTextNode(token)]);
  });
}

/** Creates an element with its attributes and content. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  content: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}
