import type { PageRenderer, PeerPage } from './peer-pages.ts';

/** A generator that makes a site of the same pages. */
export interface Peer {
  name: string;
  /** The package in tests/benchmarks/package.json whose version is named, or none for a program of the system. */
  package?: string;
  /** Where pages stand in its project. */
  pagesDir: string;
  renderPage: PageRenderer;
  /** The other files of its project, by their names. */
  files: (pages: PeerPage[]) => Record<string, string>;
  /** The program and its words, from within the project. Names that begin with "node_modules/" are run by Node. */
  command: string[];
  /** Where it puts the finished site. */
  outDir: string;
  /** The file of a page in the finished site. */
  fileOf: (name: string) => string;
}

/** The file of a page in a folder of its own. */
export const indexFileOf = (name: string) => `${name}/index.html`;
