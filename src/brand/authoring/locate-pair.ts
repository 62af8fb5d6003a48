import { isMap, isScalar, type Node, parseDocument } from 'yaml';

/** A key at the top level of a YAML text with its value, and offsets in the text. */
export interface LocatedPair {
  keyStart: number;
  /** Behind the colon. */
  keyEnd: number;
  value: Node | null;
}

/** Locates a key at the top level of a YAML text; undefined when there is none. */
export function locatePair(text: string, key: string): LocatedPair | undefined {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (!pair || !isScalar(pair.key) || !pair.key.range) return undefined;
  const [keyStart, end] = pair.key.range;
  return { keyStart, keyEnd: text.indexOf(':', end) + 1, value: pair.value as Node | null };
}
