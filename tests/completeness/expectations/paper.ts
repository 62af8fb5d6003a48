import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { elements, matches, phrases, together } from '../artefact.ts';
import { builtFile, type Expectation, handWritten } from '../expectation.ts';
import { messages, written } from '../sources.ts';

/** The text of a PDF. */
async function textOf(file: string): Promise<string> {
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
const numbers = /(?<![\d,/-])(?:999|101|55|116 123|0\d[\d \u00A0]{6,12}\d)(?![\d-])/g;

/**
 * A sheet in both sizes: the messages that it is made of, and the numbers in it, which were written by hand. `copies` is how
 * often they are on the sheet in each size.
 */
function sheet(name: string, prefix: string, copies = [1, 1]): Expectation {
  const words = () => messages(prefix);
  const sizes = [name, `${name}-large`];
  return {
    name: `${name}.pdf`,
    read: async (pack) =>
      together(
        await Promise.all(
          sizes.map(async (size) => {
            const text = (await textOf(`dist/${pack}/paper/${size}.pdf`)).replaceAll('\u00A0', ' ');
            const parts = together([
              ['text', phrases(text, words())],
              ['number', matches(text, numbers)],
            ]);
            return [size, parts] as [string, typeof parts];
          }),
        ),
      ),
    packs: ['midshire', 'gwynfryn', 'strathlorn', 'loughside', 'union-railway'],
    expected: (pack) =>
      sizes.flatMap((size, index) => [
        ...words().map((text) => `${size}: text: ${text}`),
        ...Array.from({ length: copies[index] ?? 1 }, () => written(name, pack))
          .flat()
          .map((number) => `${size}: number: ${number}`),
      ]),
  };
}

export const expectations: Expectation[] = [
  sheet('card', 'card.', [8, 4]),
  sheet('leaflet', 'leaflet.'),
  sheet('notes', 'log.'),
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
        'main a[href^="/paper/"]',
        (link) => link.attr('href') ?? '',
      ),
    ['midshire'],
  ),
];
