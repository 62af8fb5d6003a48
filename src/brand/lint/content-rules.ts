import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Brand } from '../brand-schema.ts';
import type { BrandContentRule } from './content-rule.ts';
import { featuredPages } from './featured-pages.ts';
import { neutralTitle } from './neutral-title.ts';
import { noHardCodedNumbers } from './no-hard-coded-numbers.ts';
import { quickExitTarget } from './quick-exit-target.ts';
import { supportedLanguages } from './supported-languages.ts';
import { testedPagesExist } from './tested-pages-exist.ts';

const contentRules: BrandContentRule[] = [
  featuredPages,
  supportedLanguages,
  quickExitTarget,
  neutralTitle,
  noHardCodedNumbers,
  testedPagesExist,
];

/** Everything that is wrong between a pack and the content. */
export function lintBrandContent(brand: Brand, content: Content): Diagnostic[] {
  const file = path.join(brand.folder, 'brand.yaml');
  return contentRules.flatMap((rule) =>
    rule(brand, content).map(({ path: key, ...fault }) => ({ file, ...brand.positionOf(key), ...fault })),
  );
}
