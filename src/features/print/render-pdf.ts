import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { trackBundled } from '../../integrations/bundled-packages.ts';

/** A sheet of paper: its layout, its language, and all that is printed on it. */
interface PdfDocument {
  layout: 'log' | 'card' | 'leaflet';
  /** BCP 47, like "en-GB". */
  language: string;
  isLarge: boolean;
  /** The title of the document, which gives nothing away. */
  title: string;
  data: object;
}

// A font that may be given away, so that every copy looks the same whatever the building machine has.
const fonts = ['Regular', 'Bold'].map((style) =>
  path.join(
    path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts',
    `LiberationSans-${style}.ttf`,
  ),
);

let compiler: NodeCompiler | undefined;

/**
 * A sheet as a tagged PDF for screen readers (PDF/UA-1, ISO 14289). The same words give the same bytes on every day and
 * machine. Throws when a letter is missing in the font.
 */
export function renderPdf({ layout, language, isLarge, title, data }: PdfDocument): Buffer {
  trackBundled('paper', fonts);
  compiler ??= NodeCompiler.create({
    fontArgs: [
      {
        fontBlobs: fonts.map((file) => readFileSync(file)),
      },
    ],
  });
  const { language: lang, region } = new Intl.Locale(language);
  const all = { ...data, title, large: isLarge, language: lang, region: region ?? null };
  return compiler.pdf(
    { mainFileContent: readTemplate('frame') + readTemplate(layout), inputs: { data: JSON.stringify(all) } },
    { pdfStandard: 'ua-1' },
  );
}

function readTemplate(name: string): string {
  return readFileSync(new URL(`${name}.typ`, import.meta.url), 'utf8');
}
