import GithubSlugger from 'github-slugger';
import { type MdastNode, mdxToMdast } from 'satteri';
import type { Place, Problem } from '../problems/problem.ts';
import type { PageNode } from './page-node.ts';

/** A piece of a page with its place in the file. */
export interface Located extends Place {
  value: string;
}

/** Where the character at `index` of a text stands in the file. */
export function placeWithin(text: Located, index: number): Place {
  const before = text.value.slice(0, index).split('\n');
  const line = text.line + before.length - 1;
  return { line, column: before.length === 1 ? text.column + index : (before.at(-1)?.length ?? 0) + 1 };
}

export interface Heading extends Place {
  depth: number;
  text: string;
  /** What an author writes after # to link here. */
  slug: string;
  /** What stands in the address: neutral, because addresses stay in a browser's history. */
  anchor: string;
  /** The nations whose readers see it, when it stands within <Nation>. */
  only: string[] | undefined;
}

export interface ComponentUse extends Place {
  name: string;
  /** Attributes with a plain value; `true` for one without a value. */
  attributes: Map<string, string | true>;
  /** Names of attributes whose value is code. */
  coded: string[];
  hasContent: boolean;
}

/** What the rules about pages look at: the body of a page, taken apart by the parser that also renders it. */
export interface PageBody {
  headings: Heading[];
  links: Located[];
  images: Located[];
  components: ComponentUse[];
  /** Imports, exports and {expressions}: code, which no page may hold. */
  code: Located[];
  /** Running text, as written. */
  text: Located[];
  /** Paragraphs, list items and table cells, each as plain text, for measuring how hard they are to read. */
  passages: Located[];
  /** Name of the last component at the top level. */
  ending: string | undefined;
}

/** Takes a page apart. A page that cannot be read gives the problem that the parser met first. Never throws. */
export function readBody(file: string, text: string): { body: PageBody | undefined; problems: Problem[] } {
  try {
    const root = mdxToMdast(text) as MdastNode as unknown as PageNode;
    return { body: bodyOf(root), problems: [] };
  } catch (error) {
    return { body: undefined, problems: [syntaxProblem(file, error)] };
  }
}

function syntaxProblem(file: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line, column, wrong] = /^(\d+):(\d+): (.*?)(?: \(mdx.*)?$/s.exec(message) ?? [];
  return {
    file,
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    wrong: `this is not a page that can be read: ${wrong ?? message}`,
    instead: 'each <Component> closed by </Component> or />, and no { or < in the text',
  };
}

/** What the rules look at, from the tree of a page. */
export function bodyOf(root: PageNode): PageBody {
  const body: PageBody = {
    headings: [],
    links: [],
    images: [],
    components: [],
    code: [],
    text: [],
    passages: [],
    ending: undefined,
  };
  const slugger = new GithubSlugger();
  walk(root, undefined, (node, only) => collect(node, body, { slugger, only }));
  const blocks = root.children?.filter(({ type }) => type !== 'yaml') ?? [];
  body.ending = blocks.at(-1)?.name ?? undefined;
  return body;
}

type Nations = string[] | undefined;

function walk(node: PageNode, only: Nations, visit: (node: PageNode, only: Nations) => void): void {
  visit(node, only);
  const within = node.name === 'Nation' ? nationsOf(node) : only;
  for (const child of node.children ?? []) walk(child, within, visit);
}

function nationsOf(node: PageNode): string[] {
  return String(node.attributes?.find(({ name }) => name === 'only')?.value ?? '').split(/\s+/);
}

interface Context {
  slugger: GithubSlugger;
  only: Nations;
}

function collect(node: PageNode, body: PageBody, { slugger, only }: Context): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  const located = { line: place.line, column: place.column, value: node.value ?? node.url ?? '' };
  switch (node.type) {
    case 'heading': {
      const text = plain(node);
      const anchor = `part-${body.headings.length + 1}`;
      body.headings.push({
        ...located,
        depth: node.depth ?? 2,
        text,
        slug: slugger.slug(text),
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
      body.passages.push({ ...located, value: plain(node) });
      break;
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'html':
      body.code.push(located);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      body.components.push(componentOf(node, located));
  }
}

function componentOf(node: PageNode, place: Place): ComponentUse {
  const attributes = node.attributes ?? [];
  const isPlain = (value: unknown) => value === null || typeof value === 'string';
  return {
    line: place.line,
    column: place.column,
    name: node.name ?? '',
    attributes: new Map(
      attributes
        .filter(({ value }) => isPlain(value))
        .map(({ name, value }) => [name, value === null ? true : String(value)]),
    ),
    coded: attributes.filter((each) => !isPlain(each.value)).map(({ name }) => name ?? '{…}'),
    hasContent: (node.children?.length ?? 0) > 0,
  };
}

/** The words of a node. A component within the line stands for a short word, since it shows a number or a name. */
function plain(node: PageNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxJsxTextElement' && !node.children?.length) return 'this';
  return (node.children ?? []).map(plain).join('');
}
