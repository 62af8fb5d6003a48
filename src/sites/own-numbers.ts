import { digitsOf } from '../brand/numbers.ts';
import { numbersIn, textNumbersIn } from '../brand/values.ts';
import type { Site } from './site.ts';

/** The digits of every number to ring that the pack adds to those of the facts. */
export function ownNumbers({ brand }: Site): string[] {
  return numbersIn(brand).map(digitsOf);
}

/** The digits of every number that the pack says takes texts. */
export function ownTextNumbers({ brand }: Site): string[] {
  return textNumbersIn(brand).map(digitsOf);
}
