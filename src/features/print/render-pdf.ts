import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { trackBundled } from '../../integrations/bundled-packages.ts';

/** A sheet with its layout, language and content. */
interface PdfDocument {
  layout: 'log' | 'card' | 'leaflet';
  /** BCP 47, like "en-GB". */
  language: string;
  isLarge: boolean;
  /** Without colour, for printers that charge for it. */
  isGrey: boolean;
  /** The neutral title of the document. */
  title: string;
  data: object;
}

/** The templates of each layout, read one after the other. */
const templates: Record<PdfDocument['layout'], readonly string[]> = {
  log: ['frame', 'log'],
  card: ['frame', 'card'],
  leaflet: ['frame', 'contacts', 'leaflet'],
};

// A redistributable font, so that the output does not depend on the fonts of the build machine.
const fonts = ['Regular', 'Bold'].map((style) =>
  path.join(import.meta.dirname, 'fonts', `LiberationSans-${style}.ttf`),
);

let compiler: NodeCompiler | undefined;

/**
 * Renders a sheet as a tagged PDF for screen readers (PDF/UA-1, ISO 14289). Reproducible: the same input gives the same
 * bytes on any day and machine. Throws when the font lacks a glyph.
 */
export function renderPdf({ layout, language, isLarge, isGrey, title, data }: PdfDocument): Buffer {
  trackBundled('paper', fonts);
  compiler ??= NodeCompiler.create({
    fontArgs: [
      {
        fontBlobs: fonts.map((file) => readFileSync(file)),
      },
    ],
  });
  const { language: lang, region } = new Intl.Locale(language);
  const input = { ...data, title, large: isLarge, grey: isGrey, language: lang, region: region ?? null };
  return compiler.pdf(
    {
      mainFileContent: templates[layout].map(readTemplate).join(''),
      inputs: { data: JSON.stringify(input) },
    },
    { pdfStandard: 'ua-1' },
  );
}

function readTemplate(name: string): string {
  return readFileSync(new URL(`${name}.typ`, import.meta.url), 'utf8');
}
