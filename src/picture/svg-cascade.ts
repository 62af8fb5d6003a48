import {
  drawnProperties,
  harmlessValues,
  type Origin,
  type Property,
  readDefaulting,
} from './svg-properties.ts';
import type { StyleDeclaration } from './svg-styles.ts';
import type { SvgElement } from './svg-tree.ts';
import { isDrawnBySome, type Reading } from './svg-values.ts';

/** A value that an attribute or a style gives to a property. */
export interface Declared {
  value: string;
  origin: Origin;
}

/**
 * Returns the values that an element has for each property, stronger ones later: attributes, styles, and those styles that are
 * important (CSS Cascade 4, 6). `isWhole` is whether it is the picture as a whole.
 */
export function declarationsOf(
  { attributes }: SvgElement,
  styles: readonly StyleDeclaration[],
  isWhole: boolean,
): Map<string, Declared[]> {
  const found = new Map<string, Declared[]>();
  const add = (property: string, declared: Declared) => {
    const values = found.get(property);
    if (values) values.push(declared);
    else found.set(property, [declared]);
  };
  for (const [name, value] of attributes)
    if (isAttributeProperty(name)) add(name, { value, origin: 'attribute' });
  const origin = isWhole ? 'style of the picture' : 'style';
  for (const isImportant of [false, true])
    for (const each of styles)
      if (each.isImportant === isImportant) add(each.property, { value: each.value, origin });
  return found;
}

/** Whether an attribute is a property that is drawn, or an effect. */
export function isAttributeProperty(name: string): boolean {
  return drawnProperties.has(name) || harmlessValues(name, 'attribute') !== undefined;
}

/** Of colours for screens with more of them a program writes one for every screen first. */
const wideColour = /^color\(/i;

/** What becomes of the values that are given to a property. */
export interface Settled {
  /** The strongest value that is drawn. */
  reading?: Reading;
  /** A stronger value that some browsers draw. */
  refused?: string;
  /** Stronger values that no browser draws. */
  ignored: string[];
}

/** Chooses among the values of a property, of which stronger ones come later. */
export function settle(declared: readonly Declared[], property: Property): Settled {
  const ignored: string[] = [];
  for (const [index, { value }] of [...declared.entries()].reverse()) {
    const reading = readProperty(value, property);
    if (reading) return { reading, ignored };
    const text = value.trim();
    const isDrawn = isDrawnBySome(text) || /^inherit$/i.test(text);
    const isSaidBefore = declared.slice(0, index).some((each) => readProperty(each.value, property));
    if (isDrawn && !(isSaidBefore && wideColour.test(text))) return { refused: text, ignored };
    if (!isDrawn && text !== '') ignored.push(text);
  }
  return { ignored };
}

/** Reads the value of a property; undefined for one in no grammar. */
function readProperty(value: string, property: Property): Reading | undefined {
  const text = value.trim();
  const defaulting = readDefaulting(text, property);
  return defaulting === undefined ? property.grammar.read(text) : { value: defaulting };
}
