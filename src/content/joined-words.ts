import type { Position } from '../diagnostics/diagnostic.ts';
import type { PageNode } from './page-node.ts';
import { toPlainText } from './plain-text.ts';

/** Two words or sentences in a paragraph that some sites show one after the other as if they were one. */
export interface Join extends Position {
  /** What is missing between them. */
  missing: 'space' | 'full stop';
  before: string;
  after: string;
}

/**
 * Returns where words around an inline component run together, such as two sentences for different nations, of which a site for
 * one nation shows only one: each must be whole by itself, and there must be a space between them.
 */
export function findJoins({ children = [] }: PageNode): Join[] {
  return children.flatMap((node, index) => [
    ...missingSpace(children[index - 1], node),
    ...missingFullStop(
      children.slice(0, index).findLast((each) => !isBlank(each)),
      node,
    ),
  ]);
}

function missingSpace(previous: PageNode | undefined, node: PageNode): Join[] {
  if (!previous || ![previous, node].some(isContainer) || !areOnOneLine(previous, node)) return [];
  const [before, after] = [toPlainText(previous), toPlainText(node)];
  const isLost = previous.type === 'mdxJsxFlowElement';
  return isLost || areJoined(before, after) ? [{ ...startOf(node), missing: 'space', before, after }] : [];
}

function missingFullStop(previous: PageNode | undefined, node: PageNode): Join[] {
  if (!previous || ![previous, node].every(isContainer) || !areOnOneLine(previous, node)) return [];
  const [before, after] = [toPlainText(previous), toPlainText(node)];
  return /[.!?][”’)]*\s*$/.test(before) ? [] : [{ ...startOf(node), missing: 'full stop', before, after }];
}

/**
 * A component around words, which a site may leave out. A line that is nothing but components is parsed as blocks, and the space
 * between them is lost.
 */
function isContainer({ type, children }: PageNode): boolean {
  return ['mdxJsxTextElement', 'mdxJsxFlowElement'].includes(type) && (children?.length ?? 0) > 0;
}

/** Blocks have lines of their own; a line break between inline components is a space. */
function areOnOneLine(previous: PageNode, node: PageNode): boolean {
  const isBlock = [previous, node].some(({ type }) => type === 'mdxJsxFlowElement');
  return !isBlock || previous.position?.end.line === node.position?.start.line;
}

function isBlank({ type, value }: PageNode): boolean {
  return type === 'text' && value?.trim() === '';
}

function areJoined(before: string, after: string): boolean {
  return /[^\s([“‘]$/.test(before) && /^[^\s.,;:!?)\]”’]/.test(after);
}

function startOf({ position }: PageNode): Position {
  return { line: position?.start.line ?? 1, column: position?.start.column ?? 1 };
}
