import type { Site } from '../site.ts';

/** What is made for paper when a site is built, by neutral names: they stay in lists of downloads and of printers. */
const formatsByName = { notes: ['pdf', 'docx', 'csv'], card: ['pdf'], leaflet: ['pdf'] } as const;

export type PrintableName = keyof typeof formatsByName;
export type PrintableFormat = (typeof formatsByName)[PrintableName][number];

/** A file for paper. */
export interface Printable {
  name: PrintableName;
  format: PrintableFormat;
  isLargePrint: boolean;
  /** From the root of the host, like "/paper/notes-large.pdf". */
  path: string;
}

/** The scripts (ISO 15924) whose letters the font of the PDFs has. */
const supportedScripts = ['Latn', 'Grek', 'Cyrl'];

/**
 * Every file for paper of a site. A PDF has a twin in large print. A language in a script that the font of the PDFs lacks
 * has the document and the sheet, which take the fonts of the device.
 */
export function printablesOf({ brand, language, languageTag }: Site): Printable[] {
  const isPrinted = supportedScripts.includes(new Intl.Locale(languageTag).maximize().script ?? '');
  const folder = language === brand.languages[0] ? '/paper' : `/${language}/paper`;
  const paper = (name: PrintableName, format: PrintableFormat, isLargePrint: boolean) => {
    const path = `${folder}/${name}${isLargePrint ? '-large' : ''}.${format}`;
    return { name, format, isLargePrint, path };
  };
  return (Object.keys(formatsByName) as PrintableName[]).flatMap((name) =>
    formatsByName[name].flatMap((format) => {
      if (format !== 'pdf') return [paper(name, format, false)];
      return isPrinted ? [paper(name, format, false), paper(name, format, true)] : [];
    }),
  );
}
