import { isLawArea, lawAreaNames } from '../../content/law-areas.ts';
import { pageSchema } from '../../content/page-schema.ts';
import { type Page, pageIdentity, parseFrontmatter } from '../../content/pages.ts';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { validate } from '../../diagnostics/validate.ts';
import type { Brand } from '../brand-schema.ts';
import { type LocalFile, listLocalFiles } from './local-files.ts';
import { parseMarkdown } from './pack-markdown.ts';

/** Reads the pages that a pack adds. Never throws. */
export function readLocalPages(brand: Brand): { pages: Page[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = listLocalFiles(brand, 'pages');
  const results = files.map((localFile) => readLocalPage(localFile, brand));
  return {
    pages: results.flatMap(({ page }) => page ?? []),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)],
  };
}

function readLocalPage(
  { file, parts, name, text }: LocalFile,
  { languages }: Brand,
): { page: Page | undefined; diagnostics: Diagnostic[] } {
  const misplaced = misplacedError(parts, name);
  if (misplaced) return { page: undefined, diagnostics: [{ file, ...misplaced }] };
  const header = parseFrontmatter(file, text);
  const { value, diagnostics } = validate(pageSchema, header);
  const { markdown, diagnostics: inMarkdown } = parseMarkdown(file, text);
  const allDiagnostics = [...diagnostics, ...inMarkdown];
  if (!value) return { page: undefined, diagnostics: allDiagnostics };
  const page = { ...value, ...pageIdentity(parts), ...markdown, file, positionOf: header.positionOf };
  const [first = ''] = value.address.split('/');
  if (['assets', ...languages].includes(first))
    allDiagnostics.push({
      file,
      ...header.positionOf(['address']),
      message: `the address "${value.address}" begins like a folder of the site`,
      fix: 'another address',
    });
  return { page, diagnostics: allDiagnostics };
}

function misplacedError(parts: string[], name: string): MessageAndFix | undefined {
  const inLawArea = parts.length === 4 && isLawArea(parts[2]);
  if (parts.length > 3 && !inLawArea)
    return {
      message: 'this file cannot stand here',
      fix: `it as pages/<language>/<section>/<name>.md, or for one law in a folder ${lawAreaNames.join(', ')} of its section`,
    };
  if (name === 'index')
    return {
      message: 'a pack cannot open a section',
      fix: 'a page with a name of its own, or an override',
    };
  return undefined;
}
