import { tokenizeAndStem } from '../tokenizer.ts';

/** A text as nodes, with the words marked that were looked for. Nodes, never markup: the policy forbids it. */
export function highlight(text: string, stems: Pick<Set<string>, 'has'>): Node[] {
  return text.split(/([\p{L}\p{N}'’]+)/u).map((part) => {
    if (!tokenizeAndStem(part).some((stem) => stems.has(stem))) return document.createTextNode(part);
    return createElement('mark', {}, [document.createTextNode(part)]);
  });
}

/** A new element with its attributes and content. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  content: (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
