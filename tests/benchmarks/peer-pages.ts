import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { urlPathOf } from '../../src/hosting/served-files.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';

/** One page for the other generators: the content of our page at this address, in plain Markdown. */
export interface PeerPage {
  /** Flat, like "safer-home"; "home" for the home page. */
  slug: string;
  title: string;
  markdown: string;
}

/** The text of these built pages of a site. Files are relative to the folder, like "steps/index.html". */
export function extractPeerPages(folder: string, files: string[]): PeerPage[] {
  const names = new Map(files.map((file) => [urlPathOf(file), slugOf(file)]));
  const leading = (href: string) => {
    if (/^(?:https?|tel|mailto|sms):/.test(href)) return href;
    const name = names.get(href.split('#')[0] ?? '');
    return name && `/${name}/`;
  };
  return files.map((file) => ({
    slug: slugOf(file),
    ...htmlToMarkdown(readFileSync(path.join(folder, file), 'utf8'), leading),
  }));
}

function slugOf(file: string): string {
  return path.posix.dirname(file).replaceAll('/', '-').replace(/^\.$/, 'home');
}

/** The format that a generator needs: its frontmatter, and a heading where it does not render the title. */
export type PageRenderer = (page: PeerPage) => string;

/**
 * Writes several copies of these pages as files, each copy the site of another publisher in its own folder; the first is at the
 * root.
 */
export function writePeerPages(pages: PeerPage[], copies: number, { folder, written }: WriteTarget): void {
  for (let copy = 0; copy < copies; copy++) {
    const copyFolder = path.join(folder, copy === 0 ? '' : `copy-${copy}`);
    mkdirSync(copyFolder, { recursive: true });
    const publisher = copy === 0 ? 'Midshire' : `Shire${copy}`;
    for (const page of pages)
      writeFileSync(
        path.join(copyFolder, `${page.slug}.md`),
        written({ ...page, markdown: page.markdown.replaceAll('Midshire', publisher) }),
      );
  }
}

interface WriteTarget {
  folder: string;
  written: PageRenderer;
}

/** Frontmatter with the title, and the text. */
export function withFrontmatter({ title, markdown }: PeerPage): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`;
}
