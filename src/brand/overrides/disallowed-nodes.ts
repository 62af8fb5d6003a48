import type { PageNode } from '../../content/page-node.ts';
import type { MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { docPath } from '../../runtime/doc-path.ts';
import { maxHeadingLevel } from '../limits.ts';

/** A node of the parser's tree (mdast), before its directives become components. */
export interface ParsedNode extends Omit<PageNode, 'attributes' | 'children'> {
  attributes?: Record<string, string>;
  children?: ParsedNode[];
  start?: number | null;
  spread?: boolean;
  data?: { directiveLabel?: boolean };
}

/** Node types that packs may use. */
const allowedNodeTypes = [
  'yaml',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'link',
  'image',
  'break',
  'list',
  'blockquote',
];

const nodeErrors: Record<string, MessageAndFix> = {
  html: {
    message: 'this is HTML',
    fix: `Markdown, or a component like :::warning from ${docPath('branding.md')}`,
  },
  code: {
    message: 'this is a block of code',
    fix: 'words, without three ` and without four spaces before them',
  },
  inlineCode: { message: 'this is marked as code', fix: 'the words without `' },
  linkReference: { message: 'this link has its address elsewhere', fix: '[words](page:the-id-of-a-page)' },
  definition: { message: 'an address stands by itself', fix: '[words](page:the-id-of-a-page)' },
};

/** Returns why a node is not allowed in the Markdown of a pack; undefined when it is allowed. */
export function disallowedNode(node: ParsedNode): MessageAndFix | undefined {
  if (node.type === 'listItem') return undefined;
  if (node.type === 'heading' && (node.depth ?? 2) > maxHeadingLevel)
    return { message: 'the heading is deeper than pages go', fix: '## or ###' };
  // The start number of a list is shown, so "999." would be a hard-coded fact.
  if (node.type === 'list' && node.ordered && node.start !== 1)
    return { message: `the list begins with ${node.start}`, fix: '1.' };
  if (allowedNodeTypes.includes(node.type)) return undefined;
  return (
    nodeErrors[node.type] ?? {
      message: `Markdown of this kind (${node.type}) has no place here`,
      fix: 'headings, paragraphs, lists, quotations, **strong words** and links',
    }
  );
}
