import type { Position } from '../diagnostics/diagnostic.ts';

/** A node of the syntax tree of a page. */
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
