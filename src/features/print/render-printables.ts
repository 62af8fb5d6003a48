import { UndrawablePicture } from '../../brand/undrawable-picture.ts';
import type { Site } from '../../site/site.ts';
import { type Printable, printablesOf } from '../../site/view-models/printables.ts';
import { asCsv, csvHeader } from '../record/csv.ts';
import { logAsDocx } from './log-docx.ts';
import { markOf } from './mark.ts';
import { paletteOf } from './palette.ts';
import { printTemplates } from './print-templates.ts';
import { renderPdf } from './render-pdf.ts';
import { isOverflow, isUndrawable, SheetOverflow } from './sheet-overflow.ts';
import { UnprintableText, unprintablePieces } from './unprintable-text.ts';

/**
 * Renders every printable of a site, with its address. Reproducible: the same site gives the same bytes. Throws a SheetOverflow for
 * a pack whose texts have no room on a sheet, an UnprintableText for signs that its letters lack, and an UndrawablePicture for a logo
 * that the compiler refuses.
 */
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
  try {
    return renderPdf({
      layout,
      language: site.languageTag,
      isLarge: variant === 'large',
      isGrey,
      title: localize(brand.neutral.title),
      data: { ...data(site), publisher, draft: brand.draft ? site.t('draft.paper') : '' },
    });
  } catch (error) {
    if (isUndrawable(error)) throw new UndrawablePicture(site.pictures.logo);
    const pieces = unprintablePieces(error);
    if (pieces.length > 0) throw new UnprintableText(brand, pieces);
    throw isOverflow(error) ? new SheetOverflow(brand, name) : error;
  }
}
