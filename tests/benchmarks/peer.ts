import type { PageRenderer, PeerPage } from './peer-pages.ts';

/** Another generator, with the same pages. */
export interface Peer {
  name: string;
  /** The package in tests/benchmarks/package.json with its version; undefined for a system program. */
  package?: string;
  /** The folder of pages in its project. */
  pagesDir: string;
  renderPage: PageRenderer;
  /** The other files of its project, by name. */
  files: (pages: PeerPage[]) => Record<string, string>;
  /** The program and its arguments, in the project. Names that begin with "node_modules/" are run by Node. */
  command: string[];
  /** The output folder. */
  outDir: string;
  /** The file of a page in the built site. */
  fileOf: (name: string) => string;
}

/** The file of a page in its own folder. */
export const indexFileOf = (name: string) => `${name}/index.html`;
