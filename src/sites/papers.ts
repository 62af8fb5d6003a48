import type { Site } from './site.ts';

/** What is made for paper when a site is built, by neutral names: they stay in lists of downloads and of printers. */
const kinds = { notes: ['pdf', 'docx', 'csv'], card: ['pdf'], leaflet: ['pdf'] } as const;

export type PaperName = keyof typeof kinds;
export type PaperKind = (typeof kinds)[PaperName][number];

/** A file for paper. */
export interface Paper {
  name: PaperName;
  kind: PaperKind;
  isLarge: boolean;
  /** From the root of the host, like "/paper/notes-large.pdf". */
  address: string;
}

/** The scripts (ISO 15924) whose letters the font of the PDFs has. */
const printed = ['Latn', 'Grek', 'Cyrl'];

/**
 * Every file for paper of a site. A PDF has a twin in large print. A language in a script that the font of the PDFs lacks
 * has the document and the sheet, which take the fonts of the device.
 */
export function papersOf({ brand, language, languageTag }: Site): Paper[] {
  const isPrinted = printed.includes(new Intl.Locale(languageTag).maximize().script ?? '');
  const folder = language === brand.languages[0] ? '/paper' : `/${language}/paper`;
  const paper = (name: PaperName, kind: PaperKind, isLarge: boolean) => {
    const address = `${folder}/${name}${isLarge ? '-large' : ''}.${kind}`;
    return { name, kind, isLarge, address };
  };
  return (Object.keys(kinds) as PaperName[]).flatMap((name) =>
    kinds[name].flatMap((kind) => {
      if (kind !== 'pdf') return [paper(name, kind, false)];
      return isPrinted ? [paper(name, kind, false), paper(name, kind, true)] : [];
    }),
  );
}
