import type { Site } from '../../site/site.ts';
import { type Printable, printablesOf } from '../../site/view-models/printables.ts';
import { asCsv, csvHeader } from '../record/csv.ts';
import { logAsDocx } from './log-docx.ts';
import { markOf } from './mark.ts';
import { paletteOf } from './palette.ts';
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

async function renderPrintable(site: Site, printable: Printable): Promise<Buffer> {
  const { name, format, variant } = printable;
  if (format === 'csv') return Buffer.from(asCsv([csvHeader(site.t)]));
  if (format === 'docx') return logAsDocx(site);
  const { layout, data, hasMark } = printTemplates[name];
  const { brand, localize } = site;
  const isGrey = variant === 'grey';
  const publisher = {
    name: localize(brand.name),
    section: brand.section ? localize(brand.section) : '',
    mark: hasMark ? await markOf(site, isGrey) : undefined,
    palette: paletteOf(site, isGrey),
  };
  return renderPdf({
    layout,
    language: site.languageTag,
    isLarge: variant === 'large',
    isGrey,
    title: localize(brand.neutral.title),
    data: { ...data(site), publisher },
  });
}
