import { Scanner, takeNumber } from './svg-numbers.ts';

/** Numbers that each function of a transformation may have (SVG 1.1, 7.6). */
const transformations: Readonly<Record<string, readonly number[]>> = {
  matrix: [6],
  translate: [1, 2],
  scale: [1, 2],
  rotate: [1, 3],
  skewX: [1],
  skewY: [1],
};
const transformStart = /\s*,?\s*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\(/y;
const transformEnd = /\s*\)\s*/y;

interface Transformation {
  name: string;
  numbers: number[];
}

/** Reads a list of transformations; undefined when there is an error in it, since browsers then ignore all of it. */
export function readTransform(text: string): Transformation[] | undefined {
  const scanner = new Scanner(text);
  const list: Transformation[] = [];
  while (!scanner.isAtEnd) {
    const name = /[a-zXY]+/.exec(scanner.take(transformStart) ?? '')?.[0] ?? '';
    const numbers: number[] = [];
    for (let next = takeNumber(scanner); next !== undefined; next = takeNumber(scanner)) numbers.push(next);
    if (!transformations[name]?.includes(numbers.length) || scanner.take(transformEnd) === undefined)
      return undefined;
    list.push({ name, numbers });
  }
  return list;
}

/** Browsers calculate in 32 bits, so that a smaller part of a sum is a rounding. */
const rounding = 2 ** -22;

/** Whether a transformation leaves no area of what it moves (its determinant is zero), so that nothing of it is drawn. */
export function isFlat(transform: string | undefined): boolean {
  return (readTransform(transform ?? '') ?? []).some(({ name, numbers: [a = 0, b = a, c = 0, d = 0] }) => {
    if (name === 'matrix') return Math.abs(a * d - b * c) <= rounding * (Math.abs(a * d) + Math.abs(b * c));
    return name === 'scale' && (a === 0 || b === 0);
  });
}
