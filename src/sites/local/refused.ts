import type { Problem } from '../../problems/problem.ts';
import type { PageNode } from '../page-node.ts';

/** A tree as the parser makes it, before its directives are components. */
export interface Parsed extends Omit<PageNode, 'attributes' | 'children'> {
  attributes?: Record<string, string>;
  children?: Parsed[];
  start?: number | null;
  spread?: boolean;
  data?: { directiveLabel?: boolean };
}

/** What is wrong with a node, and what to write instead. */
export type Refusal = Pick<Problem, 'wrong' | 'instead'>;

/** What our Markdown holds. */
const known = [
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

const reasons: Record<string, Refusal> = {
  html: { wrong: 'this is HTML', instead: 'Markdown, or a component like :::warning from docs/branding.md' },
  code: {
    wrong: 'this is a block of code',
    instead: 'words, without three ` and without four spaces before them',
  },
  inlineCode: { wrong: 'this is marked as code', instead: 'the words without `' },
  linkReference: { wrong: 'this link has its address elsewhere', instead: '[words](page:the-id-of-a-page)' },
  definition: { wrong: 'an address stands by itself', instead: '[words](page:the-id-of-a-page)' },
};

/** Why a node has no place in the Markdown of a pack; undefined for one that has. */
export function refused(node: Parsed): Refusal | undefined {
  if (node.type === 'listItem') return undefined;
  if (node.type === 'heading' && (node.depth ?? 2) > 3)
    return { wrong: 'the heading is deeper than pages go', instead: '## or ###' };
  // The first number of a list is shown, so that "999." would be a number typed into the page.
  if (node.type === 'list' && node.ordered && node.start !== 1)
    return { wrong: `the list begins with ${node.start}`, instead: '1.' };
  if (known.includes(node.type)) return undefined;
  return (
    reasons[node.type] ?? {
      wrong: `Markdown of this kind (${node.type}) has no place here`,
      instead: 'headings, paragraphs, lists, **strong words** and links',
    }
  );
}
