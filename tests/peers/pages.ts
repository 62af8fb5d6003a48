import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressOfFile } from '../../src/hosting/files.ts';
import { markdownOf } from './markdown.ts';

/** One page for the peers: what our own page of this address says, in plain Markdown. */
export interface PeerPage {
  /** Flat, like "safer-home"; "home" for the home page. */
  name: string;
  title: string;
  markdown: string;
}

/** The words of these finished pages of a site. Files are relative to the folder, like "steps/index.html". */
export function peerPagesOf(folder: string, files: string[]): PeerPage[] {
  const names = new Map(files.map((file) => [addressOfFile(file), nameOf(file)]));
  const leading = (href: string) => {
    if (/^(?:https?|tel|mailto|sms):/.test(href)) return href;
    const name = names.get(href.split('#')[0] ?? '');
    return name && `/${name}/`;
  };
  return files.map((file) => ({
    name: nameOf(file),
    ...markdownOf(readFileSync(path.join(folder, file), 'utf8'), leading),
  }));
}

function nameOf(file: string): string {
  return path.posix.dirname(file).replaceAll('/', '-').replace(/^\.$/, 'home');
}

/** How a generator wants a page: its own frontmatter, and a heading where it makes none of the title. */
export type Written = (page: PeerPage) => string;

/**
 * Writes a number of copies of these pages as files, each copy the site of another publisher in a folder of its own; the
 * first stands at the root.
 */
export function writePeerPages(pages: PeerPage[], copies: number, { folder, written }: Target): void {
  for (let copy = 0; copy < copies; copy++) {
    const own = path.join(folder, copy === 0 ? '' : `copy-${copy}`);
    mkdirSync(own, { recursive: true });
    const publisher = copy === 0 ? 'Midshire' : `Shire${copy}`;
    for (const page of pages)
      writeFileSync(
        path.join(own, `${page.name}.md`),
        written({ ...page, markdown: page.markdown.replaceAll('Midshire', publisher) }),
      );
  }
}

interface Target {
  folder: string;
  written: Written;
}

/** Frontmatter with the title, and the words. */
export function withTitle({ title, markdown }: PeerPage): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`;
}
