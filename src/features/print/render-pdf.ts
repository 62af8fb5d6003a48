import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { trackBundled } from '../../integrations/bundled-packages.ts';
import { ResultCache, resultKey } from '../../runtime/result-cache.ts';
import { cacheFolder } from '../../runtime/workspace.ts';

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

const standard = 'ua-1';
const { version } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json') as {
  version: string;
};

/** Rendered sheets. Most change with no edit of a pack. */
export const sheetCache = new ResultCache(cacheFolder('sheets'));

/**
 * Renders a sheet as a tagged PDF for screen readers (PDF/UA-1, ISO 14289), or returns what was rendered before from the same
 * input. Reproducible: the same input gives the same bytes on any day and machine. Throws when the font lacks a glyph.
 */
export function renderPdf(
  { layout, language, isLarge, isGrey, title, data }: PdfDocument,
  cache = sheetCache,
): Buffer {
  trackBundled('paper', fonts);
  const { language: lang, region } = new Intl.Locale(language);
  const input = { ...data, title, large: isLarge, grey: isGrey, language: lang, region: region ?? null };
  const source = templates[layout].map(readTemplate).join('');
  const inputs = { data: JSON.stringify(input) };
  const key = resultKey(version, standard, source, inputs.data, ...fonts.map((file) => readFileSync(file)));
  const known = cache.read(key);
  if (known) return known;
  const pdf = compile({ mainFileContent: source, inputs });
  cache.write(key, pdf);
  return pdf;
}

let compiler: NodeCompiler | undefined;

function compile(document: { mainFileContent: string; inputs: Record<string, string> }): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }] });
  return compiler.pdf(document, { pdfStandard: standard });
}

function readTemplate(name: string): string {
  return readFileSync(new URL(`${name}.typ`, import.meta.url), 'utf8');
}
