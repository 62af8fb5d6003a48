/** What a mutant changes: the classes of fault that planted bugs slipped through. */
export type MutantKind = 'condition' | 'list item' | 'listener' | 'attribute' | 'call';

/** One small fault in a script of a page. */
export interface BrowserMutant {
  /** The file, what the code was and what it becomes: stable while the lines around it change. */
  id: string;
  kind: MutantKind;
  /** The folder in `src/features/`. */
  feature: string;
  /** From the root of the project, with `/`. */
  file: string;
  /** Offsets in the file that `replacement` replaces. */
  start: number;
  end: number;
  replacement: string;
}

/** A change of a source text, before it has an id. */
export type SourceChange = Pick<BrowserMutant, 'kind' | 'start' | 'end' | 'replacement'>;

/** The text of a file with a mutant in it. */
export function applyMutant(source: string, { start, end, replacement }: SourceChange): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
