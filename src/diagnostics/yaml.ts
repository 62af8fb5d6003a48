import { LineCounter, type Node, type Pair, parseDocument, type YAMLMap, type YAMLParseError } from 'yaml';
import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';
import { findInvisibleCharacters, strictYamlViolations } from './strict-yaml.ts';

/** What was read, and where in the file each value stands. */
export interface ParsedYaml {
  file: string;
  data: unknown;
  /** Where the value at `path` stands or, when it is missing, the nearest thing around it. */
  positionOf: (path: PropertyKey[]) => Position;
  diagnostics: Diagnostic[];
}

interface ParseYamlOptions {
  /** Largest size accepted, in bytes. A brand pack has no reason to be large. */
  maxBytes?: number;
  /** Lines before the first line of `text` in the file, for the frontmatter of a page. */
  lineOffset?: number;
  /** Any sign may stand in a text: the schema has words of its own for those that readers must not meet. */
  allowInvisible?: boolean;
}

const kilobyte = 1024;
/** One slip in YAML makes many errors; more than these help nobody. */
const maxErrors = 3;
/** The same for everything that could be read in two ways. */
const maxViolations = 100;
/** No content has more than a handful of levels; the parser takes seconds for some thousands. */
const maxDepth = 50;
/**
 * Reads YAML (or JSON, which is YAML) the strict way: no anchors, aliases, tags or repeated keys, because each
 * of them lets a reader and the computer see different things; dates and numbers that begin with 0 in quotes,
 * because other tools read them as something else. Never throws.
 */
export function parseYaml(file: string, text: string, options: ParseYamlOptions = {}): ParsedYaml {
  const limit = options.maxBytes ?? 64 * kilobyte;
  if (Buffer.byteLength(text) > limit)
    return rejected(file, {
      message: `the file is larger than ${limit / kilobyte} kB`,
      fix: 'only the values that the documentation lists',
    });
  if (isNestedTooDeep(text)) return rejected(file, tooDeep);
  const lines = new LineCounter();
  // The library compares every key with every other one: ten thousand keys would take it seconds.
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + (options.lineOffset ?? 0), column: Math.max(col, 1) };
  };
  const problems: Diagnostic[] = document.errors.slice(0, maxErrors).map((error) => ({
    file,
    ...place(error.pos[0]),
    message: yamlMessage(error),
    fix: yamlFix(error.code),
  }));
  problems.push(...strictYamlViolations(document, file, place).slice(0, maxViolations));
  if (!options.allowInvisible)
    problems.push(...findInvisibleCharacters(document, file, place).slice(0, maxErrors));
  const data = problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  const positionOf = (path: PropertyKey[]) => place(offsetOf(document.contents, path));
  return { file, data, positionOf, diagnostics: problems };
}

const tooDeep = {
  message: 'lists or groups are nested too deep to be read',
  fix: 'lists and groups that are not nested that deep',
};

/** Counted before the parser, which calls itself for each level: brackets that are open, and "- - -" on one line. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return /(?:[-?:][ \t]+){20}/.test(text);
}

function rejected(file: string, why: MessageAndFix): ParsedYaml {
  const problem = { file, ...why };
  return {
    file,
    data: undefined,
    positionOf: () => ({ line: 1, column: 1 }),
    diagnostics: [problem],
  };
}

function yamlMessage({ code, message }: YAMLParseError): string {
  if (isSecondDocument(code)) return 'a line --- begins a second document';
  return `this is not YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}`;
}

function yamlFix(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'spaces instead of tabs';
  if (isSecondDocument(code)) return 'the file without this line';
  return 'one "key: value" on each line, with text that holds a colon in quotes';
}

/** The types of the library do not list this code. */
function isSecondDocument(code: string): boolean {
  return code === 'MULTIPLE_DOCS';
}

/** Offset of the value at `path`; of its key for a value that is itself a list or map. */
function offsetOf(root: unknown, path: PropertyKey[]): number {
  let node = root as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    const pair = findPair(node, step);
    const next = (pair ? pair.value : findItem(node, step)) as Node | null;
    const key = pair?.key as Node | undefined;
    if (!next && !key) return offset;
    offset = key?.range?.[0] ?? next?.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function findPair(node: unknown, key: PropertyKey): Pair | undefined {
  const items = (node as YAMLMap | null)?.items;
  if (!items || typeof key === 'number') return undefined;
  return items.find((item) => 'key' in item && String(item.key) === String(key));
}

function findItem(node: unknown, index: PropertyKey): Node | undefined {
  const items = (node as { items?: Node[] } | null)?.items;
  return typeof index === 'number' ? items?.[index] : undefined;
}

/** The items of a list that was read, each with its own places; undefined when it is not a list. */
export function listItems(yaml: ParsedYaml): ParsedYaml[] | undefined {
  if (!Array.isArray(yaml.data)) return undefined;
  return yaml.data.map((data: unknown, index) => ({
    ...yaml,
    data,
    positionOf: (path) => yaml.positionOf([index, ...path]),
  }));
}
