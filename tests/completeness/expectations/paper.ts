import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { elements, matches, phrases, together } from '../artefact.ts';
import { builtFile, type Expectation, handWritten } from '../expectation.ts';
import { messages, written } from '../sources.ts';

/** The text of a PDF. */
export async function textOf(file: string): Promise<string> {
  const data = new Uint8Array(readFileSync(file));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return pages.join('\n');
}

/** Numbers that people dial, and opening hours. */
const numbers =
  /(?<![\d,/-])(?:18001 [\d ]+\d|18000|999|101|55|116 123|0\d[\d \u00A0]{6,12}\d)(?![\d-]|bsl)/g;

/**
 * A sheet in each variant: the messages that it is made of, and the numbers in it, which were written by hand. `copies` is how
 * often they are on the sheet in each variant.
 */
function sheet(name: string, words: (pack: string) => string[], copies: Record<string, number>): Expectation {
  const variants = Object.keys(copies);
  return {
    name: `${name}.pdf`,
    read: async (pack) =>
      together(
        await Promise.all(
          variants.map(async (variant) => {
            const text = (await textOf(`dist/${pack}/paper/${variant}.pdf`)).replaceAll('\u00A0', ' ');
            const parts = together([
              ['text', phrases(text, words(pack))],
              ['number', matches(text, numbers)],
            ]);
            return [variant, parts] as [string, typeof parts];
          }),
        ),
      ),
    packs: ['midshire', 'gwynfryn', 'strathlorn', 'loughside', 'union-railway'],
    expected: (pack) =>
      variants.flatMap((variant) => [
        ...words(pack).map((text) => `${variant}: text: ${text}`),
        ...Array.from({ length: copies[variant] ?? 0 }, () => written(name, pack))
          .flat()
          .map((number) => `${variant}: number: ${number}`),
      ]),
  };
}

/** The messages of the leaflet that some packs have no use for, by hand from their brand.yaml. */
const unused: Record<string, string[]> = {
  midshire: ['only'],
  gwynfryn: ['only', 'by-text', 'by-text-note', 'by-chat', 'by-anonymous', 'ways'],
  strathlorn: ['only', 'by-text', 'by-text-note', 'by-chat', 'by-anonymous'],
  loughside: ['only', 'by-text', 'by-text-note', 'by-anonymous'],
  'union-railway': ['by-chat', 'by-anonymous', 'by-station'],
};
/** What a screen reader says of the code, and what these packs have no use for: a service without a number, and another kind of publisher. */
const neverPrinted = ['code', 'online', 'tell-police', 'by-phone-note'];
/** The labels of the card that some packs have no number for. */
const unusedOnCard: Record<string, string[]> = {
  midshire: [],
  gwynfryn: ['text', 'care'],
  strathlorn: ['text', 'local', 'always'],
  loughside: ['text', 'local', 'care', 'always'],
  'union-railway': ['local', 'care'],
};

/** The ways to reach the emergency services without a voice. */
const deaf = messages('deaf.');

export const expectations: Expectation[] = [
  sheet('card', (pack) => messages('card.', ['own', ...(unusedOnCard[pack] ?? [])]), {
    card: 10,
    'card-large': 4,
  }),
  sheet('leaflet', (pack) => [...deaf, ...messages('leaflet.', [...neverPrinted, ...(unused[pack] ?? [])])], {
    leaflet: 1,
    'leaflet-large': 1,
    'leaflet-grey': 1,
  }),
  sheet('notes', () => [...deaf, ...messages('log.', ['column-field', 'column-words'])], {
    notes: 1,
    'notes-large': 1,
  }),
  handWritten(
    'notes.docx',
    (pack) => {
      const file = `dist/${pack}/paper/notes.docx`;
      const document = execFileSync('unzip', ['-p', file, 'word/document.xml'], { encoding: 'utf8' });
      return elements(document, 'w\\:p:has(w\\:t)', (paragraph) => paragraph.text());
    },
    ['midshire'],
  ),
  handWritten(
    'notes.csv',
    (pack) =>
      matches(builtFile(pack, 'paper/notes.csv'), /(?<=^\uFEFF?|,)(?:"[^"]+"|[^",\s\uFEFF][^",\r\n]*)/g),
    ['midshire'],
  ),
  handWritten(
    'papers',
    (pack) =>
      elements(
        builtFile(pack, 'paper/index.html'),
        'main .prose a[href^="/paper/"]',
        (link) => link.attr('href') ?? '',
      ),
    ['midshire'],
  ),
];
