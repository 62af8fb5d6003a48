import path from 'node:path';
import type { Content } from '../../content/read-content.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { ruleFamily } from '../../diagnostics/registry.ts';
import { type Rule, runRules } from '../../diagnostics/rule.ts';
import type { Brand } from '../brand-schema.ts';

/** A pack and the content of its site. */
export interface PackContentSubject {
  brand: Brand;
  content: Content;
}

/** A rule about a pack in combination with the content. Its violations are in brand.yaml. */
export type PackContentRule = Rule<PackContentSubject>;

/** All rules about a pack in combination with the content. To add one, add a file to `pack-content/`. */
export const packContentRules = await ruleFamily<PackContentRule>(
  'pack-content',
  path.join(import.meta.dirname, 'pack-content'),
);

/** Lints a pack in combination with the content. */
export function lintBrandContent(brand: Brand, content: Content): Diagnostic[] {
  return runRules(packContentRules.rules, { brand, content }, path.join(brand.folder, 'brand.yaml'));
}
