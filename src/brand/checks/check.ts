import type { Place, Problem } from '../../problems/problem.ts';
import type { BrandData } from '../schema.ts';

/** What a check of a brand pack may look at. */
export interface Pack {
  folder: string;
  /** The path of brand.yaml as the person knows it. */
  file: string;
  data: BrandData;
  placeOf: (path: PropertyKey[]) => Place;
}

/** What decides how strict a check of a day is. */
export interface Settings {
  today: string;
  allowOverdue: boolean;
}

/** One rule about a brand pack. To add a rule, add a file here and name it in `index.ts`. */
export type BrandCheck = (pack: Pack, settings: Settings) => Problem[];
