import { markdownToMdast } from 'satteri';
import type { ComponentForm } from '../../content/component-metadata.ts';
import { componentForm } from '../../content/component-registry.ts';
import { extractBody, type PageBody } from '../../content/page-ast.ts';
import type { PageNode } from '../../content/page-node.ts';
import type { Diagnostic, MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { findInvisibleCharacter } from '../../diagnostics/invisible-characters.ts';
import { maxMarkdownDepth } from '../limits.ts';
import { componentFor, directiveNames, directiveSyntax } from './directives.ts';
import { disallowedNode, type ParsedNode } from './disallowed-nodes.ts';

/** The parsed Markdown of a pack: the tree to render, and its extracted body for the rules. */
export interface ParsedMarkdown {
  tree: PageNode;
  body: PageBody;
}

interface ParseContext {
  file: string;
  lines: string[];
  diagnostics: Diagnostic[];
}

/**
 * Parses the Markdown of a pack, which is data: it is never compiled or executed. HTML and code are rejected; the directives
 * `:name{…}`, `::name{…}` and `:::name{…}` become components. Never throws.
 */
export function parseMarkdown(
  file: string,
  text: string,
): { markdown: ParsedMarkdown; diagnostics: Diagnostic[] } {
  const context: ParseContext = { file, lines: text.split('\n'), diagnostics: [] };
  const invisible = findInvisibleCharacter(file, text, { line: 1, column: 1 });
  if (invisible) context.diagnostics.push(invisible);
  const tooDeep = findTooDeepLine(context.lines);
  if (tooDeep) context.diagnostics.push({ file, line: tooDeep, column: 1, ...nestingError });
  const root = toMdast(tooDeep ? '' : text);
  const tree: PageNode = { type: 'root', children: convertNodes(root.children, context, 0) };
  const body = extractBody(tree);
  return { markdown: { tree: unwrapTightLists(tree), body }, diagnostics: context.diagnostics };
}

/** Unwraps the paragraphs in the items of tight lists (CommonMark 5.3). */
function unwrapTightLists(node: PageNode): PageNode {
  const isTight = node.type === 'list' && !node.spread && !node.children?.some(({ spread }) => spread);
  const unwrapItem = (item: PageNode) => ({ ...item, children: item.children?.map(unwrapParagraph) ?? [] });
  const children = isTight ? node.children?.map(unwrapItem) : node.children;
  return { ...node, ...(children && { children: children.map(unwrapTightLists) }) };
}

function unwrapParagraph(node: PageNode): PageNode {
  return node.type === 'paragraph' ? { ...node, type: 'words' } : node;
}

function toMdast(text: string): ParsedNode {
  const features = { directive: true, frontmatter: true, gfm: true };
  return markdownToMdast(text, { features }) as ParsedNode;
}

const nestingError = {
  message: `things stand within each other more than ${maxMarkdownDepth} deep`,
  fix: 'plain paragraphs and lists',
};

/** Returns the first line, counted from 1, with too many open brackets. */
function findTooDeepLine(lines: string[]): number | undefined {
  let open = 0;
  const index = lines.findIndex((line) => {
    for (const character of line)
      if (character === '[') open++;
      else if (character === ']') open = Math.max(0, open - 1);
    return open > maxMarkdownDepth;
  });
  return index < 0 ? undefined : index + 1;
}

function convertNodes(nodes: ParsedNode[] | undefined, context: ParseContext, depth: number): PageNode[] {
  return (nodes ?? []).flatMap((node) => convertNode(node, context, depth));
}

function convertNode(node: ParsedNode, context: ParseContext, depth: number): PageNode[] {
  if (depth > maxMarkdownDepth) return reject(node, context, nestingError);
  const form = directiveForms[node.type];
  if (form) return convertDirective(node, form, { context, depth });
  const error = disallowedNode(node);
  if (error) return reject(node, context, error);
  const { children, attributes: _, ...rest } = node;
  return [{ ...rest, ...(children && { children: convertNodes(children, context, depth + 1) }) }];
}

const directiveForms: Record<string, ComponentForm> = {
  textDirective: 'inline',
  leafDirective: 'block',
  containerDirective: 'container',
};

function reject(node: ParsedNode, { file, diagnostics }: ParseContext, error: MessageAndFix): [] {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  diagnostics.push({ file, line, column, ...error });
  return [];
}

function convertDirective(
  node: ParsedNode,
  form: ComponentForm,
  state: { context: ParseContext; depth: number },
): PageNode[] {
  const { context, depth } = state;
  const name = node.name ?? '';
  // The ":30" of "10:30" parses as a directive, but is text; the rule about hard-coded facts reports it.
  if (form === 'inline' && !/^[a-z]/i.test(name))
    return [{ type: 'text', value: `:${name}`, ...(node.position && { position: node.position }) }];
  const error = directiveError(node, form, context);
  if (error) return reject(node, context, error);
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value: value === '' ? null : value,
  }));
  return [
    {
      type: form === 'inline' ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
      name: componentFor(name) ?? '',
      attributes,
      ...(node.position && { position: node.position }),
      children: convertNodes(node.children, context, depth + 1),
    },
  ];
}

function directiveError(
  node: ParsedNode,
  form: ComponentForm,
  { lines }: ParseContext,
): MessageAndFix | undefined {
  const name = node.name ?? '';
  const component = componentFor(name);
  if (!component)
    return {
      message: `there is no component "${name}"`,
      fix: `${didYouMean(name, directiveNames)}, or a space after the colon`,
    };
  if (componentForm(component) !== form)
    return {
      message: `"${directiveSyntax(component, form)}" ${formDescriptions[form]}, where ${name} cannot stand`,
      fix: `${directiveSyntax(component)}, which ${formDescriptions[componentForm(component)]}`,
    };
  const hasLabel = form === 'container' ? node.children?.[0]?.data?.directiveLabel : node.children?.length;
  if (hasLabel)
    return {
      message: `${directiveSyntax(component)} has words in [ ]`,
      fix: 'words as an attribute, in { }',
    };
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (form === 'container' && !/^[\s>]*:{3,}\s*$/.test(last))
    return {
      message: `${directiveSyntax(component)} is not closed`,
      fix: '::: on a line of its own after its words',
    };
  return undefined;
}

const formDescriptions: Record<ComponentForm, string> = {
  inline: 'stands within a line',
  block: 'stands on a line of its own',
  container: 'stands around other words, up to :::',
};
