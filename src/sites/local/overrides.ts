import { z } from 'astro/zod';
import type { Brand } from '../../brand/schema.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { checkAgainst } from '../../problems/schema.ts';
import type { Yaml } from '../../problems/yaml.ts';
import { pageSchema } from '../page-schema.ts';
import { headerOf, type Page, readPageText } from '../pages.ts';
import { topicsOf } from '../topics.ts';
import { type LocalFile, localFiles } from './files.ts';
import type { OutOfDate } from './local-content.ts';
import { lockedPages } from './locked-pages.ts';
import { readMarkdown } from './markdown.ts';
import { pageHash } from './page-hash.ts';

/** What a page that replaces one of ours says at its top: its address, order and place are those of ours. */
const schema = pageSchema.omit({ address: true, order: true, listed: true }).extend({
  replaces: z.string().describe('the id of our page, which is also the name of this file'),
  // Looked at by itself, so that the report can say what to write.
  against: z.unknown(),
});

/** Reads the pages with which a pack replaces some of ours. Never throws. */
export function readOverrides(
  brand: Brand,
  ours: Page[],
): { overrides: Page[]; outOfDate: OutOfDate[]; problems: Problem[] } {
  const { files, problems } = localFiles(brand, 'overrides');
  const read = files.map((each) => readOverride(each, ours));
  return {
    overrides: read.flatMap(({ page }) => page ?? []),
    outOfDate: read.flatMap((each) => each.outOfDate ?? []),
    problems: [...problems, ...read.flatMap((each) => each.problems)],
  };
}

/** What was read of one file. */
interface Override {
  page: Page | undefined;
  outOfDate?: OutOfDate | undefined;
  problems: Problem[];
}

function readOverride(found: LocalFile, ours: Page[]): Override {
  const { file, language, name } = found;
  const original = ours.find((page) => page.id === name && page.language === language);
  if (!original || lockedPages.includes(name))
    return { page: undefined, problems: [{ file, ...whyNone(name, original, ours) }] };
  const text = readPageText(file);
  const header = headerOf(file, text);
  const { value, problems } = checkAgainst(schema, header);
  const { markdown, problems: inMarkdown } = readMarkdown(file, text);
  const all = [...problems, ...inMarkdown];
  if (header.problems.length === 0) all.push(...written(header, original));
  const outOfDate = isOutOfDate(header, original) ? { file, original } : undefined;
  if (!value) return { page: undefined, outOfDate, problems: all };
  const { replaces: _, against: __, ...own } = value;
  const page = { ...original, ...own, ...markdown, file, placeOf: header.placeOf };
  return { page, outOfDate, problems: [...all, ...lostTopics(page, original)] };
}

function whyNone(name: string, original: Page | undefined, ours: Page[]): Pick<Problem, 'wrong' | 'instead'> {
  if (original)
    return {
      wrong: `the page "${name}" is the same for every publisher, because safety hangs on its words`,
      instead: 'a page of your own in pages/, which links to it',
    };
  return {
    wrong: `there is no page "${name}" to replace`,
    instead: nearest(
      name,
      ours.map(({ id }) => id),
    ),
  };
}

/** Our page has changed since the one in its place was written. */
function isOutOfDate({ data }: Yaml, original: Page): boolean {
  const { against } = (data ?? {}) as { against?: unknown };
  return against !== undefined && against !== pageHash(readPageText(original.file));
}

/** The page that it was written against is still the one that we publish. */
function written(header: Yaml, original: Page): Problem[] {
  const { replaces, against } = (header.data ?? {}) as { replaces?: unknown; against?: unknown };
  const hash = pageHash(readPageText(original.file));
  const problems: Problem[] = [];
  const add = (key: string, wrong: string, instead: string) =>
    problems.push({ file: header.file, ...header.placeOf([key]), wrong, instead });
  if (typeof replaces === 'string' && replaces !== original.id)
    add(
      'replaces',
      `"replaces" is "${replaces}", and the file is for "${original.id}"`,
      `replaces: ${original.id}`,
    );
  if (against === undefined)
    add('against', '"against" does not say which version of our page this replaces', `against: "${hash}"`);
  else if (isOutOfDate(header, original))
    add(
      'against',
      `${original.file} has changed since this page was written against it ("against" is "${against}")`,
      `against: "${hash}", after you have compared the two and brought over what is new`,
    );
  return problems;
}

/** Whatever our page answers, the page in its place answers too. */
function lostTopics(page: Page, original: Page): Problem[] {
  const kept = topicsOf(page).map(({ topic }) => topic);
  const lost = topicsOf(original).filter(({ topic }) => !kept.includes(topic));
  return lost.map(({ topic }) => ({
    file: page.file,
    ...page.placeOf(['topics']),
    wrong: `our page answers the topic "${topic}", and this one does not`,
    instead: `the answer, and ${topic} under "topics"`,
  }));
}
