import path from 'node:path';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import type { BrandData } from '../brand-schema.ts';

/** A brand pack, with what decides how strict a check of a day is. */
export interface PackSubject {
  folder: string;
  data: BrandData;
  /** Of a value in brand.yaml. */
  positionOf: (path: PropertyKey[]) => Position;
  today: string;
  allowOverdue: boolean;
}

/** One rule about a brand pack. What it reports is about brand.yaml unless it names another file. */
export type PackRule = Rule<PackSubject>;

/** Every rule about a brand pack. To add one, add a file to `pack/`. */
export const packRules = await ruleFamily<PackRule>('pack', path.join(import.meta.dirname, 'pack'));
