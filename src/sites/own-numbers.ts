import { digitsOf } from '../brand/numbers.ts';
import { numbersIn } from '../brand/values.ts';
import type { Site } from './site.ts';

/** The digits of every number that the pack adds to those of the facts. */
export function ownNumbers({ brand }: Site): string[] {
  return numbersIn(brand).map(digitsOf);
}
