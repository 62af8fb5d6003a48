import { type MdastNode, markdownToMdast } from 'satteri';
import { nearest } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { strangeSign } from '../../problems/signs.ts';
import { bodyOf, type PageBody } from '../page-body.ts';
import { type Form, formOf } from '../page-components.ts';
import type { PageNode } from '../page-node.ts';
import { componentFor, directiveNames, written } from './directives.ts';
import { type Parsed, type Refusal, refused } from './refused.ts';

/** The Markdown of a pack: a tree that components show, and the same taken apart for the rules. */
export interface Markdown {
  tree: PageNode;
  body: PageBody;
}

interface Reading {
  file: string;
  lines: string[];
  problems: Problem[];
}

/** Deeper than any page needs; the parser itself would not survive some thousands. */
const deepest = 20;

/**
 * Reads the Markdown of a pack, which is data: nothing in it is ever compiled or run. HTML, code and pictures are
 * refused; `:name{…}`, `::name{…}` and `:::name{…}` stand for our components. Never throws.
 */
export function readMarkdown(file: string, text: string): { markdown: Markdown; problems: Problem[] } {
  const reading: Reading = { file, lines: text.split('\n'), problems: [] };
  const sign = strangeSign(file, text, { line: 1, column: 1 });
  if (sign) reading.problems.push(sign);
  const tooDeep = deepLine(reading.lines);
  if (tooDeep) reading.problems.push({ file, line: tooDeep, column: 1, ...deep });
  const root = parse(tooDeep ? '' : text);
  const tree: PageNode = { type: 'root', children: convertAll(root.children, reading, 0) };
  const body = bodyOf(tree);
  return { markdown: { tree: tightened(tree), body }, problems: reading.problems };
}

/** A list without space between its items has their words in no paragraph. */
function tightened(node: PageNode): PageNode {
  const isTight = node.type === 'list' && !node.spread && !node.children?.some(({ spread }) => spread);
  const open = (item: PageNode) => ({ ...item, children: item.children?.map(withoutParagraph) ?? [] });
  const children = isTight ? node.children?.map(open) : node.children;
  return { ...node, ...(children && { children: children.map(tightened) }) };
}

function withoutParagraph(node: PageNode): PageNode {
  return node.type === 'paragraph' ? { ...node, type: 'words' } : node;
}

function parse(text: string): Parsed {
  const features = { directive: true, frontmatter: true, gfm: true };
  return markdownToMdast(text, { features }) as MdastNode as unknown as Parsed;
}

const deep = {
  wrong: `things stand within each other more than ${deepest} deep`,
  instead: 'plain paragraphs and lists',
};

/** The first line with too many brackets open, counted from 1. */
function deepLine(lines: string[]): number | undefined {
  let open = 0;
  const index = lines.findIndex((line) => {
    for (const character of line)
      if (character === '[') open++;
      else if (character === ']') open = Math.max(0, open - 1);
    return open > deepest;
  });
  return index < 0 ? undefined : index + 1;
}

function convertAll(nodes: Parsed[] | undefined, reading: Reading, depth: number): PageNode[] {
  return (nodes ?? []).flatMap((node) => convert(node, reading, depth));
}

function convert(node: Parsed, reading: Reading, depth: number): PageNode[] {
  if (depth > deepest) return refuse(node, reading, deep);
  const form = forms[node.type];
  if (form) return directive(node, form, { reading, depth });
  const why = refused(node);
  if (why) return refuse(node, reading, why);
  const { children, attributes: _, ...rest } = node;
  return [{ ...rest, ...(children && { children: convertAll(children, reading, depth + 1) }) }];
}

const forms: Record<string, Form> = {
  textDirective: 'inLine',
  leafDirective: 'onItsOwn',
  containerDirective: 'around',
};

function refuse(node: Parsed, { file, problems }: Reading, why: Refusal): [] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  problems.push({ file, line, column, ...why });
  return [];
}

function directive(node: Parsed, form: Form, at: { reading: Reading; depth: number }): PageNode[] {
  const { reading, depth } = at;
  const name = node.name ?? '';
  // A time or a score, like the ":30" of "10:30", is text, and the rule about numbers speaks of it.
  if (form === 'inLine' && !/^[a-z]/i.test(name))
    return [{ type: 'text', value: `:${name}`, ...(node.position && { position: node.position }) }];
  const why = whyNot(node, form, reading);
  if (why) return refuse(node, reading, why);
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: value === '' ? null : value,
  }));
  return [
    {
      type: form === 'inLine' ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
      name: componentFor(name) ?? '',
      attributes,
      ...(node.position && { position: node.position }),
      children: convertAll(node.children, reading, depth + 1),
    },
  ];
}

function whyNot(node: Parsed, form: Form, { lines }: Reading): Refusal | undefined {
  const name = node.name ?? '';
  const component = componentFor(name);
  if (!component)
    return {
      wrong: `there is no component "${name}"`,
      instead: `${nearest(name, directiveNames)}, or a space after the colon`,
    };
  if (formOf(component) !== form)
    return {
      wrong: `"${written(component, form)}" ${places[form]}, where ${name} cannot stand`,
      instead: `${written(component)}, which ${places[formOf(component)]}`,
    };
  const hasLabel = form === 'around' ? node.children?.[0]?.data?.directiveLabel : node.children?.length;
  if (hasLabel)
    return { wrong: `${written(component)} has words in [ ]`, instead: 'words as an attribute, in { }' };
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (form === 'around' && !/^[\s>]*:{3,}\s*$/.test(last))
    return {
      wrong: `${written(component)} is not closed`,
      instead: '::: on a line of its own after its words',
    };
  return undefined;
}

const places: Record<Form, string> = {
  inLine: 'stands within a line',
  onItsOwn: 'stands on a line of its own',
  around: 'stands around other words, up to :::',
};
