import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { findInvisibleCharacter } from '../diagnostics/invisible-characters.ts';
import { validate } from '../diagnostics/validate.ts';
import { type ParsedYaml, parseYaml } from '../diagnostics/yaml.ts';
import { faultDiagnostic } from '../files/file-fault.ts';
import { maxTextFileBytes } from '../files/limits.ts';
import { readTextFile, rereadTextFile } from '../files/text-file.ts';
import { isLawArea, type LawArea, lawAreaNames } from './law-areas.ts';
import { type PageBody, parseBody } from './page-ast.ts';
import type { PageNode } from './page-node.ts';
import { type PageFrontmatter, pageSchema } from './page-schema.ts';

/** One page in one language, read from its file. */
export interface Page extends PageFrontmatter {
  /**
   * The same in every language: the name of the file, or of its folder for `index.mdx`; for a page about one law, followed
   * by its area, like "at-a-glance-scotland".
   */
  id: string;
  /** The id without the area of the law. */
  name: string;
  /** The law that the page is about; such a page is in a folder of that name within its section. */
  law: LawArea | undefined;
  language: string;
  /** Set on an English page in a site of another language: why its readers see the English. */
  untranslated?: 'missing' | 'stale';
  /** Name of the folder; empty for the home page. */
  section: string;
  /** True for the index page of its section. */
  isSectionIndex: boolean;
  file: string;
  body: PageBody;
  /** The content of a page from a pack: Markdown that is never compiled. */
  tree?: PageNode;
  /** Returns the position of a key of the frontmatter. */
  positionOf: (path: PropertyKey[]) => Position;
}

/** A language, a folder or the name of a page. */
const namePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const frontmatterPattern = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** The result of reading `content/pages`. */
interface ReadPagesResult {
  pages: Page[];
  /** The ids of unreadable pages, so that links to them are not reported as well. */
  unreadablePages: string[];
  diagnostics: Diagnostic[];
}

/** Reads every page under `content/pages`, each problem with its position. Never throws. */
export function readPages(folder: string): ReadPagesResult {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const results = files.map((file) => readPage(folder, file));
  const pages = results.flatMap(({ page }) => (page ? [page] : []));
  return {
    pages,
    unreadablePages: files
      .filter((_, index) => !results[index]?.page)
      .map((file) => pageIdentity(pathSegments(folder, file)).id),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readPage(folder: string, file: string): { page: Page | undefined; diagnostics: Diagnostic[] } {
  const segments = pathSegments(folder, file);
  const misplaced = checkLocation(file, segments);
  if (misplaced) return { page: undefined, diagnostics: [misplaced] };
  const { text, fault } = readTextFile(file, { maxBytes: maxTextFileBytes, smaller: 'a shorter page' });
  if (text === undefined) return { page: undefined, diagnostics: [faultDiagnostic(file, fault)] };
  const yaml = parseFrontmatter(file, text);
  const { value, diagnostics } = validate(pageSchema, yaml);
  const { body, diagnostics: bodyDiagnostics } = parseBody(file, text);
  const invisible =
    yaml.diagnostics.length === 0 && findInvisibleCharacter(file, text, { line: 1, column: 1 });
  const all = [...diagnostics, ...bodyDiagnostics, ...(invisible ? [invisible] : [])];
  if (!value || !body) return { page: undefined, diagnostics: all };
  const page = { ...value, ...pageIdentity(segments), file, body, positionOf: yaml.positionOf };
  return { page, diagnostics: all };
}

/** Reads a page that was accepted, without its byte order mark. Throws a `DiagnosticError` for what has become unreadable since. */
export function readPageSource(file: string): string {
  return rereadTextFile(file);
}

/** Returns what follows the frontmatter of a page, with normalized line endings. */
export function pageText({ file }: Page): string {
  return readPageSource(file).replace(frontmatterPattern, '').replaceAll('\r\n', '\n');
}

/** Parses the frontmatter of a page. */
export function parseFrontmatter(file: string, text: string): ParsedYaml {
  const [, header] = frontmatterPattern.exec(text) ?? [];
  if (header !== undefined) return parseYaml(file, header, { lineOffset: 1 });
  const start = { line: 1, column: 1 };
  return { file, data: undefined, positionOf: () => start, diagnostics: [missingFrontmatter(file)] };
}

function pathSegments(folder: string, file: string): string[] {
  return path.relative(folder, file).split(path.sep);
}

/** What the path of a page says about it. */
type PageIdentity = Pick<Page, 'id' | 'name' | 'law' | 'language' | 'section' | 'isSectionIndex'>;

/** Returns the language, section, name and law of a page from the segments of its path. */
export function pageIdentity(segments: string[]): PageIdentity {
  const [language = '', section = ''] = segments;
  const file = path.parse(segments.at(-1) ?? '').name;
  if (segments.length === 2)
    return { id: file, name: file, law: undefined, language, section: '', isSectionIndex: false };
  const law = segments.length === 4 && isLawArea(segments[2]) ? segments[2] : undefined;
  const opensSection = file === 'index';
  const name = opensSection ? section : file;
  return { id: law ? `${name}-${law}` : name, name, law, language, section, isSectionIndex: opensSection };
}

function checkLocation(file: string, segments: string[]): Diagnostic | undefined {
  if (path.extname(file) !== '.mdx')
    return { file, message: 'this is not a page', fix: 'pages as files that end with .mdx' };
  const misnamed = segments.find((segment) => !namePattern.test(path.parse(segment).name));
  if (misnamed !== undefined)
    return {
      file,
      message: `"${misnamed}" has other characters than small letters, digits and hyphens`,
      fix: 'a name like "first-steps": it is the id of the page, which links name',
    };
  const inLawArea = segments.length === 4 && isLawArea(segments[2]) && segments[3] !== 'index.mdx';
  if (segments.length === 2 || segments.length === 3 || inLawArea) return undefined;
  return {
    file,
    message: 'a page cannot stand here',
    fix: `it as content/pages/<language>/<section>/<page>.mdx, or for one law in a folder ${lawAreaNames.join(', ')} of its section`,
  };
}

function missingFrontmatter(file: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    message: 'the page does not begin with its frontmatter',
    fix: 'a line of three hyphens, title, description and the rest, and three hyphens again',
  };
}
