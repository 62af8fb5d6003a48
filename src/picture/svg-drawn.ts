import { maxSvgDrawn, maxSvgReferences } from './limits.ts';
import type { CleanElement } from './svg-output.ts';
import { hasColour, inherit, initial, isVisibleStop, numberOf, type Paint } from './svg-paint.ts';
import type { Refusal } from './svg-refusals.ts';
import { isFlat } from './svg-transform.ts';
import { isDrawnInPlace, shapes } from './svg-vocabulary.ts';

/** What a picture draws. */
interface Drawn {
  /** Shapes, one that is referred to each time. Beyond the limit they are not all counted. */
  shapes: number;
  /** Whether any of them can be seen. */
  isSeen: boolean;
  isCircular: boolean;
  isTooDeep: boolean;
  /** Why elements cannot be drawn that others refer to. */
  refusals: Refusal[];
}

/** Whether an element is in itself, or refers to one in which it is. */
export function isCircular(root: CleanElement): boolean {
  const states = new Map<CleanElement, 'open' | 'done'>();
  const visit = (element: CleanElement): boolean => {
    const state = states.get(element);
    if (state) return state === 'open';
    states.set(element, 'open');
    const isFound = [...element.children, ...element.links.values()].some(visit);
    states.set(element, 'done');
    return isFound;
  };
  return visit(root);
}

/**
 * Counts the shapes that a picture draws, and finds out whether any can be seen: a few lines of references within each other draw
 * billions, and a group without paint draws none. Each group of the picture has to hold a shape, as `keepNeeded` leaves it.
 */
export function countDrawn(root: CleanElement): Drawn {
  return new DrawnCounter(root).count();
}

class DrawnCounter {
  readonly #root: CleanElement;
  readonly #parents = new Map<CleanElement, CleanElement>();
  /** The references that are being followed. */
  readonly #open: CleanElement[] = [];
  readonly #drawn: Drawn = { shapes: 0, isSeen: false, isCircular: false, isTooDeep: false, refusals: [] };

  constructor(root: CleanElement) {
    this.#root = root;
    this.#addParents(root);
  }

  count(): Drawn {
    this.#drawn.isSeen = this.#draw(this.#root, initial);
    return this.#drawn;
  }

  #addParents(parent: CleanElement): void {
    for (const child of parent.children) {
      this.#parents.set(child, parent);
      this.#addParents(child);
    }
  }

  get #isOver(): boolean {
    return this.#drawn.shapes > maxSvgDrawn || this.#drawn.isCircular || this.#drawn.isTooDeep;
  }

  /** Draws an element. Returns whether anything of it can be seen. */
  #draw(element: CleanElement, around: Paint): boolean {
    if (this.#isOver) return false;
    const { name, children } = element;
    this.#refuse(element);
    const paint = inherit(element, around, this.#drawWith(element));
    if (shapes.has(name)) return this.#drawShape(element, paint);
    if (name === 'use') {
      const target = element.links.get('href');
      return target !== undefined && this.#follow(target, (own) => this.#draw(own, paint));
    }
    return children
      .filter((child) => isDrawnInPlace(child.name))
      .map((child) => this.#draw(child, paint))
      .includes(true);
  }

  /** Draws what clips and masks an element. Returns whether it leaves anything of it. */
  #drawWith({ links }: CleanElement): boolean {
    return ['clip-path', 'mask'].every((name) => {
      const target = links.get(name);
      if (!target) return true;
      return this.#follow(target, (own) => this.#drawContent(own, name === 'clip-path'));
    });
  }

  /** Draws what is in a clipping path, a mask or a pattern, which takes its paint from where it stands. */
  #drawContent(definition: CleanElement, isOutline: boolean): boolean {
    this.#refuse(definition);
    const paint = this.#paintOf(definition);
    const isLeft = this.#drawWith(definition);
    const drawn = definition.children
      .filter((child) => isDrawnInPlace(child.name))
      .map((child) => this.#draw(child, { ...paint, isOutline }));
    return isLeft && !isFlat(definition.attributes.get('transform')) && drawn.includes(true);
  }

  #paintOf(definition: CleanElement): Paint {
    const outer = this.#parents.get(definition);
    return { ...inherit(definition, outer ? this.#paintOf(outer) : initial), isShown: true };
  }

  #drawShape(element: CleanElement, paint: Paint): boolean {
    this.#drawn.shapes += 1;
    if (paint.isOutline) return paint.isShown && paint.values.get('visibility') === 'visible';
    const isFilled = this.#paints(paint, 'fill') && element.name !== 'line';
    const isStroked = this.#paints(paint, 'stroke') && numberOf(paint, 'stroke-width') > 0;
    return (isFilled || isStroked) && paint.isShown && paint.values.get('visibility') === 'visible';
  }

  #paints(paint: Paint, kind: 'fill' | 'stroke'): boolean {
    const server = paint[kind];
    const isPainted = server ? this.#follow(server, (own) => this.#drawServer(own)) : hasColour(paint, kind);
    return isPainted && numberOf(paint, `${kind}-opacity`) > 0;
  }

  /** Draws a gradient or a pattern, which may take its content, and its transformation, from another. */
  #drawServer(server: CleanElement, outer?: string): boolean {
    const transform =
      outer ?? server.attributes.get('gradientTransform') ?? server.attributes.get('patternTransform');
    const stops = server.children.filter(({ name }) => name === 'stop');
    for (const each of [server, ...stops]) this.#refuse(each);
    if (stops.length > 0) return stops.some(isVisibleStop) && !isFlat(transform);
    if (server.children.some(({ name }) => isDrawnInPlace(name)))
      return this.#drawContent(server, false) && !isFlat(transform);
    const other = server.links.get('href');
    return other !== undefined && this.#follow(other, (own) => this.#drawServer(own, transform));
  }

  #refuse({ refusals = [] }: CleanElement): void {
    this.#drawn.refusals.push(...refusals);
    // It is there in place of what it would draw.
    if (refusals.length > 0) this.#drawn.shapes += 1;
  }

  #follow(target: CleanElement, draw: (target: CleanElement) => boolean): boolean {
    if (this.#isOver) return false;
    if (this.#open.includes(target)) this.#drawn.isCircular = true;
    else if (this.#open.length >= maxSvgReferences) this.#drawn.isTooDeep = true;
    if (this.#isOver) return false;
    this.#open.push(target);
    const isSeen = draw(target);
    this.#open.pop();
    return isSeen;
  }
}
