import type { Site } from '../../site/site.ts';
import { type Printable, printablesOf } from '../../site/view-models/printables.ts';
import { asCsv, csvHeader } from '../record/csv.ts';
import { logAsDocx } from './log-docx.ts';
import { printTemplates } from './print-templates.ts';
import { renderPdf } from './render-pdf.ts';

/** Renders every printable of a site, with its address. Reproducible: the same site gives the same bytes. */
export async function renderPrintables(site: Site): Promise<{ address: string; content: Buffer }[]> {
  return Promise.all(
    printablesOf(site).map(async (printable) => ({
      address: printable.path,
      content: await renderPrintable(site, printable),
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
