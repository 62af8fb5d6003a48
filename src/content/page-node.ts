import type { Position } from '../diagnostics/diagnostic.ts';

/** One node of the tree that the parser makes of a page. */
export interface PageNode {
  type: string;
  position?: { start: Position; end: Position };
  children?: PageNode[];
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  attributes?: { type: string; name: string; value: unknown }[];
  ordered?: boolean;
  /** True for a list whose items have space between them. */
  spread?: boolean;
}
