import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ruleFamily } from '../../diagnostics/registry.ts';
import { type Rule, runRules } from '../../diagnostics/rule.ts';
import type { Brand } from '../brand-schema.ts';

/** A pack together with the content that it dresses. */
export interface PackContentSubject {
  brand: Brand;
  content: Content;
}

/** One rule about a pack together with the content. What it reports is about brand.yaml. */
export type PackContentRule = Rule<PackContentSubject>;

/** Every rule about a pack together with the content. To add one, add a file to `pack-content/`. */
export const packContentRules = await ruleFamily<PackContentRule>(
  'pack-content',
  path.join(import.meta.dirname, 'pack-content'),
);

/** Everything that is wrong between a pack and the content. */
export function lintBrandContent(brand: Brand, content: Content): Diagnostic[] {
  return runRules(packContentRules.rules, { brand, content }, path.join(brand.folder, 'brand.yaml'));
}
