import { asCsv, columnsOf } from '../record/csv.ts';
import { type Paper, papersOf } from '../sites/papers.ts';
import type { Site } from '../sites/site.ts';
import { logAsDocx } from './docx.ts';
import { sheetAsPdf } from './pdf.ts';
import { sheets } from './sheets.ts';

/** Every file for paper of a site, with its address. The same site gives the same bytes. */
export async function makePapers(site: Site): Promise<{ address: string; content: Buffer }[]> {
  return Promise.all(
    papersOf(site).map(async (paper) => ({ address: paper.address, content: await contentOf(site, paper) })),
  );
}

async function contentOf(site: Site, { name, kind, isLarge }: Paper): Promise<Buffer> {
  if (kind === 'csv') return Buffer.from(asCsv([columnsOf(site.say)]));
  if (kind === 'docx') return logAsDocx(site);
  const { layout, data } = sheets[name];
  const title = site.words(site.brand.neutral.title);
  return sheetAsPdf({ layout, language: site.languageTag, isLarge, title, data: data(site) });
}
