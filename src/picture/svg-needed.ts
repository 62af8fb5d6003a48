import { numberSource } from './svg-numbers.ts';
import type { CleanElement } from './svg-output.ts';
import { drawnInPlace, isDrawnInPlace, shapes } from './svg-vocabulary.ts';

/** Attributes without which a shape is nothing: one of each group. */
const extentOf: Readonly<Record<string, readonly string[]>> = {
  path: ['d'],
  rect: ['width', 'height'],
  circle: ['r'],
  ellipse: ['rx', 'ry'],
  line: [],
  polyline: ['points'],
  polygon: ['points'],
};
const anyNumber = new RegExp(numberSource, 'gi');
/** Attributes that an element passes on to what is in it. */
const inheritedLinks = ['fill', 'stroke'];

/**
 * Returns a picture without what draws nothing: definitions to which nothing that is drawn refers, and groups without a shape. So each
 * group and each reference that is left leads to a shape, and their number says how much is drawn. The picture must not refer to
 * itself.
 */
export function keepNeeded(root: CleanElement): CleanElement {
  return new NeededElements(root).keep();
}

class NeededElements {
  readonly #root: CleanElement;
  readonly #parents = new Map<CleanElement, CleanElement>();
  readonly #needed = new Set<CleanElement>();
  readonly #holding = new Map<CleanElement, boolean>();

  constructor(root: CleanElement) {
    this.#root = root;
    this.#addParents(root);
    this.#need(root);
  }

  keep(): CleanElement {
    return this.#keep(this.#root)[0] ?? { ...this.#root, children: [] };
  }

  #addParents(parent: CleanElement): void {
    for (const child of parent.children) {
      this.#parents.set(child, parent);
      this.#addParents(child);
    }
  }

  /** Marks an element that is drawn, with all that it is drawn with. */
  #need(element: CleanElement): void {
    if (this.#needed.has(element)) return;
    this.#needed.add(element);
    for (const target of element.links.values()) this.#needTarget(target);
    for (const child of element.children)
      if (isDrawnWithin(element, child) && (child.name === 'stop' || this.#holdsShape(child)))
        this.#need(child);
  }

  /** Marks an element to which another refers, with the paint that it takes from where it stands. */
  #needTarget(target: CleanElement): void {
    if (this.#needed.has(target)) return;
    this.#need(target);
    for (let outer = this.#parents.get(target); outer; outer = this.#parents.get(outer))
      for (const name of inheritedLinks) {
        const paint = outer.links.get(name);
        if (paint) this.#needTarget(paint);
      }
  }

  #keep(element: CleanElement): CleanElement[] {
    element.children = element.children.flatMap((child) => this.#keep(child));
    const isNeeded = this.#needed.has(element);
    const isEmpty = drawnInPlace.has(element.name) && !this.#holdsShape(element);
    if (isNeeded && !isEmpty && element.name !== 'defs') return [element];
    if (element.children.length === 0) return [];
    // It is left for what is in it, which takes only paint from it.
    for (const name of element.links.keys())
      if (!isNeeded && !inheritedLinks.includes(name)) {
        element.links.delete(name);
        element.attributes.delete(name);
      }
    return [element];
  }

  /** Whether an element holds a shape with an extent, in its place or by reference. */
  #holdsShape(element: CleanElement): boolean {
    const known = this.#holding.get(element);
    if (known !== undefined) return known;
    const { name, attributes, children, links, refusals = [] } = element;
    const target = name === 'use' ? links.get('href') : undefined;
    const isHolding =
      refusals.length > 0 ||
      (shapes.has(name)
        ? hasExtent(name, attributes)
        : (target !== undefined && this.#holdsShape(target)) ||
          children.some((child) => isDrawnWithin(element, child) && this.#holdsShape(child)));
    this.#holding.set(element, isHolding);
    return isHolding;
  }
}

/** Whether an element draws this one in it, when it is drawn itself. */
function isDrawnWithin({ name }: CleanElement, child: CleanElement): boolean {
  return name !== 'defs' && (child.name === 'stop' || isDrawnInPlace(child.name));
}

function hasExtent(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const needed = extentOf[name] ?? [];
  const isThere = (attribute: string) => Number.parseFloat(attributes.get(attribute) ?? '') > 0;
  if (name === 'ellipse') return needed.some(isThere);
  if (name === 'path' || name === 'polyline' || name === 'polygon')
    return needed.every((attribute) => drawsLine(attributes.get(attribute) ?? ''));
  return needed.every(isThere);
}

/** Whether a path or a list of points goes from one point to another. */
function drawsLine(text: string): boolean {
  const lines = text.split(/[Mm]/).map((part) => part.match(anyNumber)?.length ?? 0);
  return /[lhvcsqtaz]/i.test(text) || lines.some((count) => count > 2);
}
