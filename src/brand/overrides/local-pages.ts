import { isLawArea, lawAreaNames } from '../../content/law-areas.ts';
import { pageSchema } from '../../content/page-schema.ts';
import { type Page, pageIdentity, parseFrontmatter, readPageSource } from '../../content/pages.ts';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { validate } from '../../diagnostics/validate.ts';
import type { Brand } from '../brand-schema.ts';
import { type LocalFile, listLocalFiles } from './local-files.ts';
import { parseMarkdown } from './pack-markdown.ts';

/** Reads the pages that a pack adds. Never throws. */
export function readLocalPages(brand: Brand): { pages: Page[]; problems: Diagnostic[] } {
  const { files, problems } = listLocalFiles(brand, 'pages');
  const results = files.map((localFile) => readLocalPage(localFile, brand));
  return {
    pages: results.flatMap(({ page }) => page ?? []),
    problems: [...problems, ...results.flatMap((result) => result.problems)],
  };
}

function readLocalPage(
  { file, parts, name }: LocalFile,
  { languages }: Brand,
): { page: Page | undefined; problems: Diagnostic[] } {
  const misplaced = misplacedError(parts, name);
  if (misplaced) return { page: undefined, problems: [{ file, ...misplaced }] };
  const text = readPageSource(file);
  const header = parseFrontmatter(file, text);
  const { value, problems } = validate(pageSchema, header);
  const { markdown, problems: inMarkdown } = parseMarkdown(file, text);
  const allProblems = [...problems, ...inMarkdown];
  if (!value) return { page: undefined, problems: allProblems };
  const page = { ...value, ...pageIdentity(parts), ...markdown, file, positionOf: header.positionOf };
  const [first = ''] = value.address.split('/');
  if (['assets', ...languages].includes(first))
    allProblems.push({
      file,
      ...header.positionOf(['address']),
      message: `the address "${value.address}" begins like a folder of the site`,
      fix: 'another address',
    });
  return { page, problems: allProblems };
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
