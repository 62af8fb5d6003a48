import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts';
import { findJoins, type Join } from './joined-words.ts';
import type { PageNode } from './page-node.ts';
import { syntaxDiagnostic } from './page-syntax-error.ts';
import { findLinkTexts, toPlainText } from './plain-text.ts';

/** A piece of a page with its position in the file. */
export interface Positioned extends Position {
  value: string;
}

/** Returns the position in the file of the character at `index` of a text. */
export function positionAt(text: Positioned, index: number): Position {
  const before = text.value.slice(0, index).split('\n');
  const line = text.line + before.length - 1;
  return { line, column: before.length === 1 ? text.column + index : (before.at(-1)?.length ?? 0) + 1 };
}

export interface Heading extends Position {
  depth: number;
  text: string;
  /** The fragment that Markdown makes of its text. */
  slug: string;
  /** The fragment that an author writes to link here, in every language: the slug of the English heading. */
  reference: string;
  /** The fragment in the address: neutral, because addresses stay in a browser's history. */
  anchor: string;
  /** The nations whose readers see it, inside <Nation>. */
  only: string[] | undefined;
}

export interface ComponentUse extends Position {
  name: string;
  /** Attributes with a plain value; `true` for one without a value. */
  attributes: Map<string, string | true>;
  /** Names of attributes whose value is code. */
  expressions: string[];
  hasContent: boolean;
}

/** A paragraph, list item or table cell as plain text. */
export interface Passage extends Positioned {
  linkTexts: string[];
  /** False for a numbered step, a table cell and a passage that is one link: their length says nothing about the voice. */
  isProse: boolean;
}

/** The body of a page as the lint rules see it, from the parser that also renders it. */
export interface PageBody {
  headings: Heading[];
  links: Positioned[];
  images: Positioned[];
  components: ComponentUse[];
  /** Imports, exports and {expressions}: code, which no page may hold. */
  code: Positioned[];
  /** Running text, as written. */
  text: Positioned[];
  /** Paragraphs, list items and table cells, each as plain text, for measuring readability. */
  passages: Passage[];
  /** Where words around inline components run together. */
  joins: Join[];
  /** The name of the last component at the top level. */
  lastComponent: string | undefined;
}

/** Parses the body of a page. An unreadable page gives the first problem of the parser. Never throws. */
export function parseBody(
  file: string,
  text: string,
): { body: PageBody | undefined; diagnostics: Diagnostic[] } {
  try {
    const root = mdxToMdast(text) as PageNode;
    return { body: extractBody(root), diagnostics: [] };
  } catch (error) {
    return { body: undefined, diagnostics: [syntaxDiagnostic(file, error)] };
  }
}

/** Extracts what the lint rules need from the tree of a page. */
export function extractBody(root: PageNode): PageBody {
  const body: PageBody = {
    headings: [],
    links: [],
    images: [],
    components: [],
    code: [],
    text: [],
    passages: [],
    joins: [],
    lastComponent: undefined,
  };
  const slugger = new GithubSlugger();
  walk(root, { only: undefined, inSteps: false }, (node, place) =>
    collect(node, body, { slugger, ...place }),
  );
  const blocks = root.children?.filter(({ type }) => type !== 'yaml') ?? [];
  body.lastComponent = blocks.at(-1)?.name ?? undefined;
  return body;
}

/** What surrounds a node. */
interface Surroundings {
  only: string[] | undefined;
  inSteps: boolean;
}

type Visit = (node: PageNode, surroundings: Surroundings) => void;

function walk(node: PageNode, { only, inSteps }: Surroundings, visit: Visit): void {
  visit(node, { only, inSteps });
  const inside = {
    only: node.name === 'Nation' ? onlyNations(node) : only,
    inSteps: inSteps || (node.type === 'list' && node.ordered === true),
  };
  for (const child of node.children ?? []) walk(child, inside, visit);
}

function onlyNations(node: PageNode): string[] {
  return String(node.attributes?.find(({ name }) => name === 'only')?.value ?? '').split(/\s+/);
}

interface CollectContext extends Surroundings {
  slugger: GithubSlugger;
}

function collect(node: PageNode, body: PageBody, { slugger, only, inSteps }: CollectContext): void {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const located = { line: start.line, column: start.column, value: node.value ?? node.url ?? '' };
  body.joins.push(...findJoins(node));
  switch (node.type) {
    case 'heading': {
      const text = toPlainText(node);
      const anchor = `part-${body.headings.length + 1}`;
      body.headings.push({
        ...located,
        depth: node.depth ?? 2,
        text,
        ...headingNames(slugger.slug(text)),
        anchor,
        only,
      });
      break;
    }
    case 'link':
      body.links.push(located);
      break;
    case 'image':
      body.images.push(located);
      break;
    case 'text':
    case 'inlineCode':
      body.text.push(located);
      break;
    case 'paragraph':
    case 'tableCell':
      body.passages.push(toPassage(node, located, inSteps));
      break;
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'html':
      body.code.push(located);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      body.components.push(toComponentUse(node, located));
  }
}

function toPassage(node: PageNode, { line, column }: Position, inSteps: boolean): Passage {
  const value = toPlainText(node);
  const linkTexts = findLinkTexts(node);
  const isOneLink = linkTexts.length === 1 && linkTexts[0] === value.trim();
  return { line, column, value, linkTexts, isProse: !inSteps && !isOneLink && node.type !== 'tableCell' };
}

function toComponentUse(node: PageNode, position: Position): ComponentUse {
  const attributes = node.attributes ?? [];
  const isPlain = (value: unknown) => value === null || typeof value === 'string';
  return {
    line: position.line,
    column: position.column,
    name: node.name ?? '',
    attributes: new Map(
      attributes
        .filter(({ value }) => isPlain(value))
        .map(({ name, value }) => [name, value === null ? true : String(value)]),
    ),
    expressions: attributes.filter((attribute) => !isPlain(attribute.value)).map(({ name }) => name ?? '{…}'),
    hasContent: (node.children?.length ?? 0) > 0,
  };
}

function headingNames(slug: string): Pick<Heading, 'slug' | 'reference'> {
  return { slug, reference: slug };
}
