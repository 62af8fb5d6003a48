/** An element of the picture as it is published. */
export interface CleanElement {
  name: string;
  attributes: Map<string, string>;
  children: CleanElement[];
  /** The elements that its attributes refer to. */
  references: CleanElement[];
}

/**
 * Counts how often shapes are drawn, an element that is referred to each time: a few lines of references within each other draw
 * billions. Returns undefined when an element is drawn within itself.
 */
export function countDrawn(root: CleanElement): number | undefined {
  const counts = new Map<CleanElement, number | 'open'>();
  let isCircular = false;
  const count = (element: CleanElement): number => {
    const known = counts.get(element);
    if (known === 'open') isCircular = true;
    if (known !== undefined) return known === 'open' ? 0 : known;
    counts.set(element, 'open');
    const total = [...element.children, ...element.references].reduce((sum, each) => sum + count(each), 1);
    counts.set(element, total);
    return total;
  };
  const total = count(root);
  return isCircular ? undefined : total;
}

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/** Whether an element is a shape or holds one. */
export function holdsShape({ name, children }: CleanElement): boolean {
  return shapes.has(name) || children.some(holdsShape);
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
