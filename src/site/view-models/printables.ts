import type { Site } from '../site.ts';

/** The printables of a site, by neutral names: these stay in lists of downloads and of print jobs. */
const formatsByName = { notes: ['pdf', 'docx', 'csv'], card: ['pdf'], leaflet: ['pdf'] } as const;

export type PrintableName = keyof typeof formatsByName;
export type PrintableFormat = (typeof formatsByName)[PrintableName][number];

/** A file for printing. */
export interface Printable {
  name: PrintableName;
  format: PrintableFormat;
  isLargePrint: boolean;
  /** From the root of the host, like "/paper/notes-large.pdf". */
  path: string;
}

/** The scripts (ISO 15924) that the font of the PDFs supports. */
const supportedScripts = ['Latn', 'Grek', 'Cyrl'];

/**
 * Returns every printable of a site. A PDF has a large-print variant. A language whose script the font of the PDFs lacks
 * has only the document and the sheet, which use the fonts of the device.
 */
export function printablesOf({ brand, language, languageTag }: Site): Printable[] {
  const isPrinted = supportedScripts.includes(new Intl.Locale(languageTag).maximize().script ?? '');
  const folder = language === brand.languages[0] ? '/paper' : `/${language}/paper`;
  const printable = (name: PrintableName, format: PrintableFormat, isLargePrint: boolean) => {
    const path = `${folder}/${name}${isLargePrint ? '-large' : ''}.${format}`;
    return { name, format, isLargePrint, path };
  };
  return (Object.keys(formatsByName) as PrintableName[]).flatMap((name) =>
    formatsByName[name].flatMap((format) => {
      if (format !== 'pdf') return [printable(name, format, false)];
      return isPrinted ? [printable(name, format, false), printable(name, format, true)] : [];
    }),
  );
}
