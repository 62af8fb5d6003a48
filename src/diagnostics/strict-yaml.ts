import { type Document, isCollection, isScalar, type Node, type Scalar, visit } from 'yaml';
import type { Diagnostic, MessageAndFix, Position } from './diagnostic.ts';
import { findInvisibleCharacter } from './invisible-characters.ts';

const commentFix = 'the whole value in double quotes, or a space after # for a comment';

/** What a word processor makes of "…" while a person types. To YAML these are letters. */
const betweenTypographicQuotes = /^(?:[“”„«](?=[^“”„«»]*[“”»]$)|‘(?=[^‘]*’$))(.*).$/;

/** Keys that could pollute prototypes. */
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Reports ambiguous YAML: anchors, aliases, tags, and plain scalars that parsers interpret differently or cut off. */
export function strictYamlViolations(
  document: Document,
  file: string,
  place: (offset: number) => Position,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (node: Node, message: string, fix: string) =>
    found.push({ file, ...place(node.range?.[0] ?? 0), message, fix });
  const refuse = (node: Node) => {
    if ('anchor' in node && node.anchor)
      add(node, `an anchor (&${node.anchor}) is not allowed`, 'the value itself');
    if (node.tag) add(node, `a tag (${node.tag}) is not allowed`, 'the value itself');
  };
  if (document.directives?.yaml.explicit)
    found.push({
      file,
      ...place(0),
      message: 'a directive (%) is not allowed',
      fix: 'the file without it',
    });
  visit(document, {
    Map: (_, node) => {
      refuse(node);
      const seen = new Set<string>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) add(key, 'this is not YAML: Map keys must be unique', 'each key once');
        seen.add(name);
      }
    },
    Pair: (_, { key }) => {
      // A colon or bracket that is missing makes one too, and has a problem of its own.
      if (isCollection(key) && document.errors.length === 0)
        add(key, 'a list or a group is no name of a field', 'a word before the colon');
      if (isScalar(key) && reservedKeys.has(String(key.value)))
        add(key, `the key "${key.value}" is not allowed`, 'only the keys that the documentation lists');
    },
    Alias: (_, node) => add(node, 'an alias (*) stands for something elsewhere', 'the value itself'),
    Seq: (_, node) => refuse(node),
    Scalar: (_, node) => {
      refuse(node);
      if (node.type === 'PLAIN' && node.source)
        for (const { message, fix } of plainFaults(node, node.source)) add(node, message, fix);
    },
  });
  return found;
}

/** What is wrong with a value that has no quotes, though it needs them. */
function plainFaults({ value, comment }: Scalar, source: string): MessageAndFix[] {
  const faults: MessageAndFix[] = [];
  const add = (message: string, fix: string) => faults.push({ message, fix });
  if (/^\d{4}-\d{2}-\d{2}/.test(source)) add(`the date ${source} has no quotes`, `"${source}"`);
  if (/^0\d+$/.test(source)) add(`the number ${source} would lose its first 0`, `"${source}"`);
  const quoted = betweenTypographicQuotes.exec(source)?.[1];
  if (quoted !== undefined)
    add('the quotes around this value are typographic, so readers would see them', `"${quoted}"`);
  if (typeof value === 'string' && /^\S/.test(comment ?? ''))
    add(`"#${comment}" is left out: # after a space begins a comment`, commentFix);
  return faults;
}

/** Reports scalars and keys with invisible characters, literal or escaped. */
export function findInvisibleCharacters(
  document: Document,
  file: string,
  place: (offset: number) => Position,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      const start = place(range?.[0] ?? 0);
      const invisible = typeof value === 'string' ? findInvisibleCharacter(file, value, start) : undefined;
      if (invisible) found.push({ ...invisible, ...start });
    },
  });
  return found;
}
