import {
  Document,
  Header,
  HeadingLevel,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Site } from '../../site/site.ts';
import { logData } from './print-templates.ts';
import { normalizeZipTimestamps } from './zip-timestamps.ts';

/** The height of a writing line, in twentieths of a point. */
const rowHeight = 420;
/** The widths of the two columns, in per cent of the page. */
const columnWidths = [30, 70] as const;

/** Renders the blank log as a document to edit and fill in on a computer. Its metadata names no author. */
export async function logAsDocx(site: Site): Promise<Buffer> {
  const log = logData(site);
  const { call, silent, deaf } = log.emergency;
  const list = (items: string[]) => items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
  const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  const document = new Document({
    title: site.localize(site.brand.neutral.title),
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: {
      default: { document: { run: { font: 'Arial', size: 24, language: { value: site.languageTag } } } },
    },
    sections: [
      {
        ...(site.brand.draft && { headers: { default: new Header({ children: [draftNotice(site)] }) } }),
        children: [
          ...(site.brand.draft ? [draftNotice(site)] : []),
          new Paragraph({ text: log.heading, heading: HeadingLevel.HEADING_1 }),
          ...log.intro.map((text) => new Paragraph({ text, spacing: { after: 120 } })),
          heading(log.keep.heading),
          ...list(log.keep.items),
          heading(log.emergency.heading),
          ...list([call, silent, `${deaf.heading} ${deaf.ways}`]),
          heading(log.calm.heading),
          ...list(log.calm.items.map(({ name, number, note }) => `${name}: ${number}${note && `. ${note}`}`)),
          ...Array.from({ length: log.entriesPerLog }, () => [
            heading(log.entry),
            entryTable(log.columns, log.fields),
          ]).flat(),
        ],
      },
    ],
  });
  return normalizeZipTimestamps(await Packer.toBuffer(document, undefined, [coreProperties(site)]));
}

/** The words of a draft: in the header, which is on every page, and at the start, where a screen reader begins. */
function draftNotice({ t }: Site): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: t('draft.paper'), bold: true })] });
}

/** A table whose first row and first column are marked as headers, so that a screen reader says them with each cell. */
function entryTable(columns: [string, string], fields: [label: string, lines: number][]): Table {
  const bold = (text: string) => [new TextRun({ text, bold: true })];
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, index) => tableCell(bold(text), columnWidths[index] ?? 0)),
  });
  const rows = fields.map(
    ([label, lines]) =>
      new TableRow({
        cantSplit: true,
        height: { value: lines * rowHeight, rule: HeightRule.ATLEAST },
        children: [tableCell(bold(label), columnWidths[0]), tableCell([], columnWidths[1])],
      }),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    rows: [header, ...rows],
  });
}

function tableCell(children: TextRun[], size: number): TableCell {
  return new TableCell({
    width: { size, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children })],
  });
}

/** Replaces the library's properties, which contain the time of the build. */
function coreProperties(site: Site): { path: string; data: string } {
  const title = site.localize(site.brand.neutral.title).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const names = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="${names}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>${site.languageTag}</dc:language></cp:coreProperties>`,
  };
}
