import { Scanner, takeNumber } from './svg-numbers.ts';

/** Numbers of each command of a path (SVG 2, 9.3). */
const parameters: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  T: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  A: 7,
  Z: 0,
};
/** The numbers of an arc that are 0 or 1, which nothing has to divide. */
const arcFlags = new Set([3, 4]);

const space = /\s*/y;
const command = /[MmZzLlHhVvCcSsQqTtAa]/y;
const flag = /\s*,?\s*[01]/y;

/**
 * Returns the path up to its first error, which is what browsers draw of it (SVG 2, 9.5.4). Empty for a path that does not begin.
 */
export function readPath(text: string): string {
  const scanner = new Scanner(text);
  scanner.take(space);
  let end = 0;
  for (let letter = scanner.take(command); letter !== undefined; letter = scanner.take(command)) {
    const name = letter.toUpperCase();
    if (end === 0 && name !== 'M') return '';
    if (!takeSegment(scanner, name)) break;
    end = scanner.position;
    // A command may be left out when it is the same again.
    while (name !== 'Z' && takeSegment(scanner, name)) end = scanner.position;
    scanner.position = end;
    scanner.take(space);
  }
  return text.slice(0, end).trim();
}

function takeSegment(scanner: Scanner, name: string): boolean {
  for (let index = 0; index < (parameters[name] ?? 0); index += 1) {
    const isFlag = name === 'A' && arcFlags.has(index);
    if ((isFlag ? scanner.take(flag) : takeNumber(scanner)) === undefined) return false;
  }
  return true;
}

/** Returns the points up to the last whole pair. Empty for a list with anything else in it, as browsers draw none of that. */
export function readPoints(text: string): string {
  const scanner = new Scanner(text);
  let [count, end] = [0, 0];
  for (let at = takeNumber(scanner); at !== undefined; at = takeNumber(scanner)) {
    count += 1;
    if (count % 2 === 0) end = scanner.position;
  }
  return scanner.isAtEnd ? text.slice(0, end) : '';
}
