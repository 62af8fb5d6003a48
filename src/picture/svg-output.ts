import type { Refusal } from './svg-refusals.ts';

/** An element of the picture as it is published. */
export interface CleanElement {
  name: string;
  attributes: Map<string, string>;
  children: CleanElement[];
  /** The elements to which its attributes refer. */
  links: Map<string, CleanElement>;
  /** Why it, or a value of it, cannot be drawn. It is in its place only to find out whether it would be. */
  refusals?: readonly Refusal[];
}

/** Gives ids to the elements that others refer to, and writes the references. The ids of the file may be any words. */
export function writeReferences(root: CleanElement): void {
  const ids = new Map<CleanElement, string>();
  const write = ({ attributes, links, children }: CleanElement) => {
    for (const [name, target] of links) {
      const id = ids.get(target) ?? `p${ids.size + 1}`;
      ids.set(target, id);
      attributes.set(name, name === 'href' ? `#${id}` : `url(#${id})`);
    }
    children.forEach(write);
  };
  write(root);
  for (const [{ attributes }, id] of ids) attributes.set('id', id);
}

/** Serializes an element with all inside it. */
export function serializeSvg({ name, attributes, children }: CleanElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const content = children.map(serializeSvg).join('');
  return `<${name}${written}${content ? `>${content}</${name}>` : '/>'}`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(value: string): string {
  return value.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '').replaceAll(/\s+/g, ' ');
}
