import path from 'node:path';
import type { Position } from '../../diagnostics/diagnostic.ts';
import { ruleFamily } from '../../diagnostics/registry.ts';
import type { Rule } from '../../diagnostics/rule.ts';
import type { BrandData } from '../brand-schema.ts';

/** A brand pack, and the context of date rules. */
export interface PackSubject {
  folder: string;
  data: BrandData;
  /** Returns the position of a value in brand.yaml. */
  positionOf: (path: PropertyKey[]) => Position;
  today: string;
  allowOverdue: boolean;
}

/** A rule about a brand pack. Its violations are in brand.yaml unless they name another file. */
export type PackRule = Rule<PackSubject>;

/** All rules about a brand pack. To add one, add a file to `pack/`. */
export const packRules = await ruleFamily<PackRule>('pack', path.join(import.meta.dirname, 'pack'));
