import type { PageNode } from '../../content/page-node.ts';
import type { MessageAndFix } from '../../diagnostics/diagnostic.ts';

/** A tree as the parser makes it, before its directives are components. */
export interface ParsedNode extends Omit<PageNode, 'attributes' | 'children'> {
  attributes?: Record<string, string>;
  children?: ParsedNode[];
  start?: number | null;
  spread?: boolean;
  data?: { directiveLabel?: boolean };
}

/** What our Markdown holds. */
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
];

const nodeErrors: Record<string, MessageAndFix> = {
  html: { message: 'this is HTML', fix: 'Markdown, or a component like :::warning from docs/branding.md' },
  code: {
    message: 'this is a block of code',
    fix: 'words, without three ` and without four spaces before them',
  },
  inlineCode: { message: 'this is marked as code', fix: 'the words without `' },
  linkReference: { message: 'this link has its address elsewhere', fix: '[words](page:the-id-of-a-page)' },
  definition: { message: 'an address stands by itself', fix: '[words](page:the-id-of-a-page)' },
};

/** Why a node has no place in the Markdown of a pack; undefined for one that has. */
export function disallowedNode(node: ParsedNode): MessageAndFix | undefined {
  if (node.type === 'listItem') return undefined;
  if (node.type === 'heading' && (node.depth ?? 2) > 3)
    return { message: 'the heading is deeper than pages go', fix: '## or ###' };
  // The first number of a list is shown, so that "999." would be a number typed into the page.
  if (node.type === 'list' && node.ordered && node.start !== 1)
    return { message: `the list begins with ${node.start}`, fix: '1.' };
  if (allowedNodeTypes.includes(node.type)) return undefined;
  return (
    nodeErrors[node.type] ?? {
      message: `Markdown of this kind (${node.type}) has no place here`,
      fix: 'headings, paragraphs, lists, **strong words** and links',
    }
  );
}
