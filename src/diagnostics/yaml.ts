import { type Document, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';
import { maxItemsOnOneLine, maxYamlBytes, maxYamlDepth, maxYamlErrors, maxYamlViolations } from './limits.ts';
import { findInvisibleCharacters, strictYamlViolations } from './strict-yaml.ts';
import { misleadingBlank, misleadingBlankProblem, yamlProblem } from './yaml-problems.ts';

/** A parsed YAML file with source positions. */
export interface ParsedYaml {
  file: string;
  data: unknown;
  /** Returns the position of the value at `path` or, when missing, of its closest ancestor. */
  positionOf: (path: PropertyKey[]) => Position;
  diagnostics: Diagnostic[];
}

interface ParseYamlOptions {
  /** Size limit, in bytes. */
  maxBytes?: number;
  /** Number of lines before `text` in the file, for frontmatter. */
  lineOffset?: number;
  /** Accepts invisible characters, for schemas that report them with their own message. */
  allowInvisible?: boolean;
}

const kilobyte = 1024;
const itemsOnOneLine = new RegExp(`(?:[-?:][ \\t]+){${maxItemsOnOneLine + 1}}`);

/**
 * Parses strict YAML (or JSON, a subset): no anchors, aliases, tags or duplicate keys, which make a file mean something else
 * than it appears to; and quoted dates and numbers with a leading 0, which parsers interpret differently. Never throws.
 */
export function parseYaml(file: string, text: string, options: ParseYamlOptions = {}): ParsedYaml {
  const limit = options.maxBytes ?? maxYamlBytes;
  if (Buffer.byteLength(text) > limit)
    return rejected(file, {
      message: `the file is larger than ${limit / kilobyte} kB`,
      fix: 'only the values that the documentation lists',
    });
  if (isNestedTooDeep(text)) return rejected(file, tooDeep);
  const { document, lines } = parseCached(file, text);
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + (options.lineOffset ?? 0), column: Math.max(col, 1) };
  };
  const blank = document.errors.length > 0 ? text.search(misleadingBlank) : -1;
  const diagnostics: Diagnostic[] =
    blank >= 0
      ? [{ file, ...place(blank), ...misleadingBlankProblem }]
      : document.errors.slice(0, maxYamlErrors).map((error) => ({
          file,
          ...place(error.pos[0]),
          ...yamlProblem(error),
        }));
  diagnostics.push(...strictYamlViolations(document, file, place).slice(0, maxYamlViolations));
  if (!options.allowInvisible)
    diagnostics.push(...findInvisibleCharacters(document, file, place).slice(0, maxYamlErrors));
  const data = diagnostics.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  const positionOf = (path: PropertyKey[]) => place(offsetOf(document.contents, path));
  return { file, data, positionOf, diagnostics };
}

interface ParsedText {
  text: string;
  document: Document.Parsed;
  lines: LineCounter;
}

/** The newest text of each file. An authoring server reads hundreds of files again whenever one has changed. */
const parsedTexts = new Map<string, ParsedText>();

function parseCached(file: string, text: string): ParsedText {
  const cached = parsedTexts.get(file);
  if (cached?.text === text) return cached;
  const lines = new LineCounter();
  // The library's check for unique keys is quadratic: ten thousand keys would take seconds.
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: false });
  const parsed = { text, document, lines };
  parsedTexts.set(file, parsed);
  return parsed;
}

const tooDeep = {
  message: 'lists or groups are nested too deep to be read',
  fix: 'lists and groups that are not nested that deep',
};

/** Estimates nesting by open brackets and "- - -" before parsing, since the parser is recursive. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxYamlDepth) return true;
  }
  return itemsOnOneLine.test(text);
}

function rejected(file: string, why: MessageAndFix): ParsedYaml {
  const diagnostic = { file, ...why };
  return {
    file,
    data: undefined,
    positionOf: () => ({ line: 1, column: 1 }),
    diagnostics: [diagnostic],
  };
}

/** Returns the offset of the value at `path`; of its key when the value is a collection. */
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

/** Returns the items of a parsed list, each with its positions; undefined when it is not a list. */
export function listItems(yaml: ParsedYaml): ParsedYaml[] | undefined {
  if (!Array.isArray(yaml.data)) return undefined;
  return yaml.data.map((data: unknown, index) => ({
    ...yaml,
    data,
    positionOf: (path) => yaml.positionOf([index, ...path]),
  }));
}
