import type { Brand } from '../../brand/schema.ts';
import type { Problem } from '../../problems/problem.ts';
import { checkAgainst } from '../../problems/schema.ts';
import { isLawArea, lawAreaNames } from '../law-areas.ts';
import { pageSchema } from '../page-schema.ts';
import { headerOf, identityOf, type Page, readPageText } from '../pages.ts';
import { type LocalFile, localFiles } from './files.ts';
import { readMarkdown } from './markdown.ts';

/** Reads the pages that a pack adds. Never throws. */
export function readLocalPages(brand: Brand): { pages: Page[]; problems: Problem[] } {
  const { files, problems } = localFiles(brand, 'pages');
  const read = files.map((each) => readLocalPage(each, brand));
  return {
    pages: read.flatMap(({ page }) => page ?? []),
    problems: [...problems, ...read.flatMap((each) => each.problems)],
  };
}

function readLocalPage(
  { file, parts, name }: LocalFile,
  { languages }: Brand,
): { page: Page | undefined; problems: Problem[] } {
  const misplaced = whyMisplaced(parts, name);
  if (misplaced) return { page: undefined, problems: [{ file, ...misplaced }] };
  const text = readPageText(file);
  const header = headerOf(file, text);
  const { value, problems } = checkAgainst(pageSchema, header);
  const { markdown, problems: inMarkdown } = readMarkdown(file, text);
  const all = [...problems, ...inMarkdown];
  if (!value) return { page: undefined, problems: all };
  const page = { ...value, ...identityOf(parts), ...markdown, file, placeOf: header.placeOf };
  const [first = ''] = value.address.split('/');
  if (['assets', ...languages].includes(first))
    all.push({
      file,
      ...header.placeOf(['address']),
      wrong: `the address "${value.address}" begins like a folder of the site`,
      instead: 'another address',
    });
  return { page, problems: all };
}

function whyMisplaced(parts: string[], name: string): Pick<Problem, 'wrong' | 'instead'> | undefined {
  const inLawArea = parts.length === 4 && isLawArea(parts[2]);
  if (parts.length > 3 && !inLawArea)
    return {
      wrong: 'this file cannot stand here',
      instead: `it as pages/<language>/<section>/<name>.md, or for one law in a folder ${lawAreaNames.join(', ')} of its section`,
    };
  if (name === 'index')
    return {
      wrong: 'a pack cannot open a section',
      instead: 'a page with a name of its own, or an override',
    };
  return undefined;
}
