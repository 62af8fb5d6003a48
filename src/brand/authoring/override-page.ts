import path from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { type Page, pageText, readPageSource } from '../../content/pages.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pageHash } from '../overrides/page-hash.ts';
import { notOverridableError } from '../overrides/page-overrides.ts';
import { readSlots } from '../overrides/slots.ts';
import { lintDraft } from './lint-draft.ts';
import { languageError, type NewPage, newFileError, type PageTarget, writePage } from './local-page.ts';
import { toDirectives } from './to-directives.ts';

/** The fields of our page that an override repeats, to be changed. It inherits all others. */
const repeatedFields = ['title', 'shortTitle', 'description', 'topics', 'reviewed', 'changes'];

/**
 * Writes an override of one of our pages with the text of ours, in the Markdown of packs, so that a publisher changes only what is
 * different. The file keeps every rule as it is. Never overwrites, and never throws.
 */
export function createOverride(id: string, target: PageTarget): NewPage {
  const { brand, content } = target;
  const language = target.language ?? brand.languages[0] ?? 'en';
  const name = `overrides/${language}/${id}.md`;
  const file = path.join(brand.folder, name);
  const refused = (diagnostics: Diagnostic[]) => ({ diagnostics, file, open: [] });
  const original = content.pages.find((page) => page.id === id && page.language === language);
  const error = languageError(language, brand);
  if (error) return refused([error]);
  if (!original)
    return refused([{ file: brand.folder, ...notOverridableError(id, original, content.pages) }]);
  const existing = newFileError(brand.folder, name);
  if (existing) return refused([existing]);
  const filled = filledSlots(original, target);
  if (filled.length > 0) return refused(filled);
  const { markdown, notes } = toDirectives(pageText(original), brand);
  const text = `${header(original, notes)}\n${markdown}\n`;
  const problems = lintDraft({ brand, content, name, text });
  const diagnostics = problems.length > 0 ? problems : writePage(brand.folder, name, text);
  return { diagnostics, file, open: notes };
}

/** An override has no places, so a file that fills one of our page would be shown nowhere. */
function filledSlots(original: Page, { brand }: PageTarget): Diagnostic[] {
  const places = original.body.components
    .filter(({ name }) => name === 'Slot')
    .map(({ attributes }) => attributes.get('name'));
  return readSlots(brand)
    .slots.filter(({ name, language }) => language === original.language && places.includes(name))
    .map(({ file, name }) => ({
      file,
      message: `this is shown in the place "${name}" of the page, and an override has no places`,
      fix: 'these words into the override later, and move this file away first; or leave our page as it is',
    }));
}

function header(original: Page, notes: string[]): string {
  const source = readPageSource(original.file);
  const comments = notes.map((note) => `# Read again: ${note}\n`).join('');
  return `---
# Our page with your changes. The topics stay, and so do headings to which other pages link; npm run brand:check names them.
${comments}replaces: ${original.id}
# Our words that this is written against. When they change, the build stops until you have compared the two.
against: "${pageHash(source)}"
${repeatedFields.map((field) => fieldSource(source, field)).join('')}---
`;
}

/** Returns the lines of a field of a frontmatter; empty when it has none. */
function fieldSource(source: string, field: string): string {
  const [, frontmatter = ''] = /^---\r?\n([\s\S]*?\n)---/.exec(source) ?? [];
  const text = frontmatter.replaceAll('\r\n', '\n');
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return '';
  const starts = contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const index = contents.items.findIndex(({ key }) => isScalar(key) && key.value === field);
  return index < 0 ? '' : text.slice(starts[index], starts[index + 1]);
}
