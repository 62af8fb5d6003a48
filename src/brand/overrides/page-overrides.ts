import { z } from 'zod';
import { pageSchema } from '../../content/page-schema.ts';
import { type Page, parseFrontmatter, readPageSource } from '../../content/pages.ts';
import { parseTopicReferences } from '../../content/topics.ts';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { validate } from '../../diagnostics/validate.ts';
import type { ParsedYaml } from '../../diagnostics/yaml.ts';
import { programPath } from '../../runtime/doc-path.ts';
import type { Brand } from '../brand-schema.ts';
import type { OutdatedOverride } from './local-content.ts';
import { type LocalFile, listLocalFiles } from './local-files.ts';
import { lockedPages } from './locked-pages.ts';
import { parseMarkdown } from './pack-markdown.ts';
import { pageHash } from './page-hash.ts';

/** Frontmatter of an override; address, order and listing are inherited from the original. */
const overrideSchema = pageSchema.omit({ address: true, order: true, listed: true }).extend({
  replaces: z.string().describe('the id of our page, which is also the name of this file'),
  // Validated separately, so that the diagnostic can contain the expected hash.
  against: z.unknown().optional(),
});

/** Reads the overrides of a pack. Never throws. */
export function readOverrides(
  brand: Brand,
  sharedPages: Page[],
): { overrides: Page[]; outdated: OutdatedOverride[]; diagnostics: Diagnostic[] } {
  const { files, diagnostics } = listLocalFiles(brand, 'overrides');
  const results = files.map((localFile) => readOverride(localFile, sharedPages));
  return {
    overrides: results.flatMap(({ page }) => page ?? []),
    outdated: results.flatMap((result) => result.outdated ?? []),
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics)],
  };
}

/** The result of reading one override. */
interface OverrideResult {
  page: Page | undefined;
  outdated?: OutdatedOverride | undefined;
  diagnostics: Diagnostic[];
}

function readOverride(localFile: LocalFile, sharedPages: Page[]): OverrideResult {
  const { file, language, name, text } = localFile;
  const original = sharedPages.find((page) => page.id === name && page.language === language);
  if (!original)
    return { page: undefined, diagnostics: [{ file, ...missingOriginal(localFile, sharedPages) }] };
  if (lockedPages.includes(name))
    return { page: undefined, diagnostics: [{ file, ...notOverridableError(name, original, sharedPages) }] };
  const header = parseFrontmatter(file, text);
  const { value, diagnostics } = validate(overrideSchema, header);
  const { markdown, diagnostics: inMarkdown } = parseMarkdown(file, text);
  const allDiagnostics = [...diagnostics, ...inMarkdown];
  if (header.diagnostics.length === 0) allDiagnostics.push(...validateBaseVersion(header, original));
  const outdated = isOutdated(header, original) ? { file, original } : undefined;
  if (!value) return { page: undefined, outdated, diagnostics: allDiagnostics };
  const { replaces: _, against: __, ...overridden } = value;
  const page = { ...original, ...overridden, ...markdown, file, positionOf: header.positionOf };
  return { page, outdated, diagnostics: [...allDiagnostics, ...missingTopics(page, original)] };
}

/** Of an override whose page is mistyped, or left us with a new version: a list of all pages would help with neither. */
function missingOriginal({ language, name }: LocalFile, sharedPages: Page[]): MessageAndFix {
  return {
    message: `there is no page "${name}" to replace`,
    fix: didYouMean(
      name,
      sharedPages.map(({ id }) => id),
      `the name of a page of ours as that of the file. Did our page leave with a new version? Then delete the file; or keep your words as a page of your own: npm run page:new, and move them into its file in pages/${language}`,
    ),
  };
}

/** Returns why a pack cannot replace a page: it is locked, or there is none. */
export function notOverridableError(
  name: string,
  original: Page | undefined,
  sharedPages: Page[],
): MessageAndFix {
  if (original)
    return {
      message: `the page "${name}" is the same for every publisher, because safety hangs on its words`,
      fix: 'a page of your own, which npm run page:new begins, and which links to it',
    };
  return {
    message: `there is no page "${name}" to replace`,
    fix: didYouMean(
      name,
      sharedPages.map(({ id }) => id),
    ),
  };
}

/** Whether the original has changed since the override was written. */
function isOutdated({ data }: ParsedYaml, original: Page): boolean {
  const { against } = (data ?? {}) as { against?: unknown };
  return against !== undefined && against !== pageHash(readPageSource(original.file));
}

/** Reports an override of another page or of an outdated version. */
function validateBaseVersion(header: ParsedYaml, original: Page): Diagnostic[] {
  const { replaces, against } = (header.data ?? {}) as { replaces?: unknown; against?: unknown };
  const hash = pageHash(readPageSource(original.file));
  const diagnostics: Diagnostic[] = [];
  const add = (key: string, message: string, fix: string) =>
    diagnostics.push({ file: header.file, ...header.positionOf([key]), message, fix });
  if (typeof replaces === 'string' && replaces !== original.id)
    add(
      'replaces',
      `"replaces" is "${replaces}", and the file is for "${original.id}"`,
      `replaces: ${original.id}`,
    );
  if (against === undefined)
    add(
      'against',
      '"against" does not say which version of our page this replaces',
      `against: "${hash}", which npm run page:override writes by itself`,
    );
  else if (isOutdated(header, original))
    add(
      'against',
      `${programPath(original.file)} has changed since this page was written against it ("against" is "${against}")`,
      `against: "${hash}", after you have compared the two and brought over what is new`,
    );
  return diagnostics;
}

/** Reports topics that the original covers and the override does not. */
function missingTopics(page: Page, original: Page): Diagnostic[] {
  const covered = parseTopicReferences(page).map(({ topic }) => topic);
  const missing = parseTopicReferences(original).filter(({ topic }) => !covered.includes(topic));
  return missing.map(({ topic }) => ({
    file: page.file,
    ...page.positionOf(['topics']),
    message: `our page answers the topic "${topic}", and this one does not`,
    fix: `the answer, and ${topic} under "topics"`,
  }));
}
