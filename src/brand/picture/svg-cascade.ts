import {
  drawnProperties,
  harmlessValues,
  type Origin,
  type Property,
  readDefaulting,
} from './svg-properties.ts';
import type { StyleDeclaration } from './svg-styles.ts';
import type { SvgElement } from './svg-tree.ts';
import type { Reading } from './svg-values.ts';

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

/** Reads the value of a property; undefined for one in no grammar. */
export function readProperty(value: string, property: Property): Reading | undefined {
  const text = value.trim();
  const defaulting = readDefaulting(text, property);
  return defaulting === undefined ? property.grammar.read(text) : { value: defaulting };
}
