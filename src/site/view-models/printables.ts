import type { Site } from '../site.ts';

/** The printables of a site, by neutral names: these stay in lists of downloads and of print jobs. */
const formatsByName = { notes: ['pdf', 'docx', 'csv'], card: ['pdf'], leaflet: ['pdf'] } as const;

export type PrintableName = keyof typeof formatsByName;
export type PrintableFormat = (typeof formatsByName)[PrintableName][number];
/** The plain one, one in large print, and one without colour. */
export type PrintableVariant = 'plain' | 'large' | 'grey';

/** The variants of each PDF. Only the leaflet has areas of colour, which a grey copy saves. */
const variantsByName: Record<PrintableName, PrintableVariant[]> = {
  notes: ['plain', 'large'],
  card: ['plain', 'large'],
  leaflet: ['plain', 'large', 'grey'],
};

/** A file for printing. */
export interface Printable {
  name: PrintableName;
  format: PrintableFormat;
  variant: PrintableVariant;
  /** From the root of the host, like "/paper/notes-large.pdf". */
  path: string;
}

/** The scripts (ISO 15924) that the font of the PDFs supports. */
const supportedScripts = ['Latn', 'Grek', 'Cyrl'];

/**
 * Returns every printable of a site. A PDF has variants. A language whose script the font of the PDFs lacks
 * has only the document and the sheet, which use the fonts of the device.
 */
export function printablesOf({ brand, language, languageTag }: Site): Printable[] {
  const isPrinted = supportedScripts.includes(new Intl.Locale(languageTag).maximize().script ?? '');
  const folder = language === brand.languages[0] ? '/paper' : `/${language}/paper`;
  const printable = (name: PrintableName, format: PrintableFormat, variant: PrintableVariant) => {
    const path = `${folder}/${name}${variant === 'plain' ? '' : `-${variant}`}.${format}`;
    return { name, format, variant, path };
  };
  return (Object.keys(formatsByName) as PrintableName[]).flatMap((name) =>
    formatsByName[name].flatMap((format) => {
      if (format !== 'pdf') return [printable(name, format, 'plain')];
      return isPrinted ? variantsByName[name].map((variant) => printable(name, format, variant)) : [];
    }),
  );
}
