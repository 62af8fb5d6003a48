import { stemsOf } from '../words.ts';

/** A text as nodes, with the words marked that were looked for. Nodes, never markup: the policy forbids it. */
export function marked(text: string, stems: Set<string>): Node[] {
  return text.split(/([\p{L}\p{N}'’]+)/u).map((part) => {
    if (!stemsOf(part).some((stem) => stems.has(stem))) return document.createTextNode(part);
    return element('mark', {}, [document.createTextNode(part)]);
  });
}

/** A new element with its attributes and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  content: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
