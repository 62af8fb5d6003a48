import type { SvgElement } from './svg-tree.ts';

/** A selector of names, classes and ids. */
export interface Selector {
  name: string | undefined;
  classes: ReadonlySet<string>;
  ids: ReadonlySet<string>;
  /** Ids, classes and names, as CSS counts them. */
  specificity: readonly [number, number, number];
}

const identifier = String.raw`(?:-?[a-z_]|--)[\w-]*`;
const plainSelector = new RegExp(`^(\\*|${identifier})?((?:[.#]${identifier})*)$`, 'i');

/** Parses a selector; undefined for one that selects by more than name, class and id. */
export function parseSelector(text: string): Selector | undefined {
  const [, name = '', rest = ''] = plainSelector.exec(text.trim()) ?? [];
  if (name === '' && rest === '') return undefined;
  const parts = rest.match(/[.#][^.#]+/g) ?? [];
  const named = (mark: string) => parts.filter((part) => part.startsWith(mark)).map((part) => part.slice(1));
  const [classes, ids] = [named('.'), named('#')];
  const isAny = name === '' || name === '*';
  return {
    name: isAny ? undefined : name,
    classes: new Set(classes),
    ids: new Set(ids),
    specificity: [ids.length, classes.length, isAny ? 0 : 1],
  };
}

/** Whether a selector selects an element that has these classes. */
export function isSelected(
  { name, classes, ids }: Selector,
  element: SvgElement,
  own: ReadonlySet<string>,
): boolean {
  const id = element.attributes.get('id');
  return (
    (name === undefined || name === element.name) &&
    [...classes].every((each) => own.has(each)) &&
    (ids.size === 0 || (ids.size === 1 && id !== undefined && ids.has(id)))
  );
}

/** The classes of an element. */
export function classesOf({ attributes }: SvgElement): Set<string> {
  return new Set((attributes.get('class') ?? '').split(/\s+/));
}

/** Sorts the weaker of two selectors first. */
export function compareSpecificity(a: Selector, b: Selector): number {
  const [ids, classes, names] = a.specificity;
  return ids - b.specificity[0] || classes - b.specificity[1] || names - b.specificity[2];
}
