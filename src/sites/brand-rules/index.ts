import path from 'node:path';
import type { Brand } from '../../brand/schema.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Content } from '../content.ts';
import { featuredPages } from './featured-pages.ts';
import { languagesExist } from './languages-exist.ts';
import { leavesToReviewedPage } from './leaves-to-reviewed-page.ts';
import { neutralTitle } from './neutral-title.ts';
import { noTypedNumbers } from './no-typed-numbers.ts';
import { testedPagesExist } from './tested-pages-exist.ts';

/** One rule about a pack together with the content that it dresses. */
export type BrandRule = (brand: Brand, content: Content) => Fault[];

interface Fault extends Pick<Problem, 'wrong' | 'instead'> {
  /** The way to the value in brand.yaml. */
  path: (string | number)[];
}

const brandRules: BrandRule[] = [
  featuredPages,
  languagesExist,
  leavesToReviewedPage,
  neutralTitle,
  noTypedNumbers,
  testedPagesExist,
];

/** Everything that is wrong between a pack and the content. */
export function checkBrand(brand: Brand, content: Content): Problem[] {
  const file = path.join(brand.folder, 'brand.yaml');
  return brandRules.flatMap((rule) =>
    rule(brand, content).map(({ path: key, ...fault }) => ({ file, ...brand.placeOf(key), ...fault })),
  );
}
