import type { Diagnostic, Position } from '../../diagnostics/diagnostic.ts';
import type { BrandData } from '../brand-schema.ts';

/** What a check of a brand pack may look at. */
export interface PackContext {
  folder: string;
  /** The path of brand.yaml as the person knows it. */
  file: string;
  data: BrandData;
  positionOf: (path: PropertyKey[]) => Position;
}

/** What decides how strict a check of a day is. */
export interface PackRuleOptions {
  today: string;
  allowOverdue: boolean;
}

/** One rule about a brand pack. To add a rule, add a file here and name it in `index.ts`. */
export type PackRule = (pack: PackContext, settings: PackRuleOptions) => Diagnostic[];
