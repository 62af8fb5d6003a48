import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Artefact } from './artefact.ts';
import { written } from './sources.ts';

/** Something that a build assembles for people or machines, and what must be in it. */
export interface Expectation {
  name: string;
  /** Reads the built site of a pack. */
  read: (pack: string) => Artefact | Promise<Artefact>;
  /** The entries that must be there. */
  expected: (pack: string) => string[];
  /** Names the list in which an entry has its place. Default: the order of entries says nothing. */
  listOf?: (entry: string) => string;
  /** The packs that differ in it. Default: all. */
  packs?: string[];
}

/** An expectation whose entries were written by hand, in `expected/<name>.yaml`. */
export function handWritten(name: string, read: Expectation['read'], packs?: string[]): Expectation {
  return { name, read, expected: (pack) => written(name, pack), ...(packs && { packs }) };
}

/** A built file of a pack. */
export function builtFile(pack: string, ...steps: string[]): string {
  return readFileSync(path.join('dist', pack, ...steps), 'utf8');
}

/** A file for the host of a pack. */
export function hostFile(pack: string, name: string): string {
  return readFileSync(path.join('dist', `${pack}.hosting`, name), 'utf8');
}
