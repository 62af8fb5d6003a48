import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Place, Problem } from '../problems/problem.ts';
import { checkAgainst } from '../problems/schema.ts';
import { strangeSign } from '../problems/signs.ts';
import { readYaml, type Yaml } from '../problems/yaml.ts';
import { isLawArea, type LawArea, lawAreaNames } from './law-areas.ts';
import { type PageBody, readBody } from './page-body.ts';
import type { PageNode } from './page-node.ts';
import { type PageData, pageSchema } from './page-schema.ts';

/** One page in one language, read from its file. */
export interface Page extends PageData {
  /**
   * The same in every language: the name of the file, or of its folder for `index.mdx`; for a page about one law
   * followed by its area, like "at-a-glance-scotland".
   */
  id: string;
  /** The id without the area of the law. */
  name: string;
  /** The law that the page is about; such a page stands in a folder of that name within its section. */
  law: LawArea | undefined;
  language: string;
  /** Name of the folder; empty for the home page. */
  section: string;
  /** True for the page that opens its section. */
  opensSection: boolean;
  file: string;
  body: PageBody;
  /** What is shown, for a page that a pack brings: Markdown that is never compiled. */
  tree?: PageNode;
  /** Where a key of the frontmatter stands. */
  placeOf: (path: PropertyKey[]) => Place;
}

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;

/** What was read from `content/pages`. */
interface Pages {
  pages: Page[];
  /** The ids of pages that are there and cannot be read, so that links to them are not reported as well. */
  unreadable: string[];
  problems: Problem[];
}

/** Reads every page under `content/pages`, each problem with its place. Never throws. */
export function readPages(folder: string): Pages {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const read = files.map((file) => readPage(folder, file));
  return {
    pages: read.flatMap(({ page }) => (page ? [page] : [])),
    unreadable: files
      .filter((_, index) => !read[index]?.page)
      .map((file) => identityOf(partsOf(folder, file)).id),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readPage(folder: string, file: string): { page: Page | undefined; problems: Problem[] } {
  const parts = partsOf(folder, file);
  const misplaced = whyMisplaced(file, parts);
  if (misplaced) return { page: undefined, problems: [misplaced] };
  const text = readPageText(file);
  const yaml = headerOf(file, text);
  const { value, problems } = checkAgainst(pageSchema, yaml);
  const { body, problems: bodyProblems } = readBody(file, text);
  const sign = yaml.problems.length === 0 && strangeSign(file, text, { line: 1, column: 1 });
  const all = [...problems, ...bodyProblems, ...(sign ? [sign] : [])];
  if (!value || !body) return { page: undefined, problems: all };
  const page = { ...value, ...identityOf(parts), file, body, placeOf: yaml.placeOf };
  return { page, problems: all };
}

/** The text of a page without the mark that some editors put before it. */
export function readPageText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

/** The frontmatter of a page. */
export function headerOf(file: string, text: string): Yaml {
  const [, header] = frontmatter.exec(text) ?? [];
  if (header !== undefined) return readYaml(file, header, { linesBefore: 1 });
  const place = { line: 1, column: 1 };
  return { file, data: undefined, placeOf: () => place, problems: [noFrontmatter(file)] };
}

function partsOf(folder: string, file: string): string[] {
  return path.relative(folder, file).split(path.sep);
}

/** What the place of a page says about it. */
type Identity = Pick<Page, 'id' | 'name' | 'law' | 'language' | 'section' | 'opensSection'>;

/** What the place of a page says about it: language, section and name, for a law its folder too. */
export function identityOf(parts: string[]): Identity {
  const [language = '', section = ''] = parts;
  const file = path.parse(parts.at(-1) ?? '').name;
  if (parts.length === 2)
    return { id: file, name: file, law: undefined, language, section: '', opensSection: false };
  const law = parts.length === 4 && isLawArea(parts[2]) ? parts[2] : undefined;
  const opensSection = file === 'index';
  const name = opensSection ? section : file;
  return { id: law ? `${name}-${law}` : name, name, law, language, section, opensSection };
}

function whyMisplaced(file: string, parts: string[]): Problem | undefined {
  if (path.extname(file) !== '.mdx')
    return { file, wrong: 'this is not a page', instead: 'pages as files that end with .mdx' };
  const inLawArea = parts.length === 4 && isLawArea(parts[2]) && parts[3] !== 'index.mdx';
  if (parts.length === 2 || parts.length === 3 || inLawArea) return undefined;
  return {
    file,
    wrong: 'a page cannot stand here',
    instead: `it as content/pages/<language>/<section>/<page>.mdx, or for one law in a folder ${lawAreaNames.join(', ')} of its section`,
  };
}

function noFrontmatter(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    wrong: 'the page does not begin with its frontmatter',
    instead: 'a line of three hyphens, title, description and the rest, and three hyphens again',
  };
}
