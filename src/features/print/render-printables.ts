import type { Site } from '../../site/site.ts';
import { type Printable, printablesOf } from '../../site/view-models/printables.ts';
import { asCsv, csvHeader } from '../record/csv.ts';
import { logAsDocx } from './log-docx.ts';
import { printTemplates } from './print-templates.ts';
import { renderPdf } from './render-pdf.ts';

/** Every file for paper of a site, with its address. The same site gives the same bytes. */
export async function renderPrintables(site: Site): Promise<{ address: string; content: Buffer }[]> {
  return Promise.all(
    printablesOf(site).map(async (paper) => ({
      address: paper.path,
      content: await renderPrintable(site, paper),
    })),
  );
}

async function renderPrintable(site: Site, { name, format, isLargePrint }: Printable): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(asCsv([csvHeader(site.t)]));
  if (format === 'docx') return logAsDocx(site);
  const { layout, data } = printTemplates[name];
  const title = site.localize(site.brand.neutral.title);
  return renderPdf({ layout, language: site.languageTag, isLarge: isLargePrint, title, data: data(site) });
}
