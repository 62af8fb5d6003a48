import { type ChildNode, type Element, isTag } from 'domhandler';
import { splitSentences } from '../../content/lint/readability.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type BuiltPage, pageDiagnostic } from '../built-site.ts';
import { closest, collectTexts, hasClass } from '../dom-traversal.ts';

/** A paragraph, list item or cell of the advice on a page. */
export interface AdviceBlock {
  element: Element;
  sentences: string[];
  /** How many headings of the second level stand before it: the part of the page that it is in. */
  section: number;
  /** The kind of card that it stands in, like "save-first". */
  noteKind: string | undefined;
}

/**
 * The advice of a page as its readers meet it, in order. The name of a page in a list of links is no advice, and neither
 * is a question. The rules about advice know English.
 */
export function adviceBlocks(page: BuiltPage): AdviceBlock[] {
  const blocks = blockCache.get(page.elements) ?? parseBlocks(page);
  blockCache.set(page.elements, blocks);
  return blocks;
}

/** Several rules read the same page. What was read goes when the elements go. */
const blockCache = new WeakMap<Element[], AdviceBlock[]>();

const blockTags = ['h2', 'p', 'li', 'dd', 'td'];
const nestedBlockTags = ['p', 'li', 'ul', 'ol'];

function parseBlocks({ language, elements }: BuiltPage): AdviceBlock[] {
  if (!language.startsWith('en')) return [];
  let part = 0;
  return elements
    .filter(({ name }) => blockTags.includes(name))
    .filter((element) => closest(element, (each) => hasClass(each, 'prose')))
    .map((element) => {
      if (element.name === 'h2') part++;
      const text = ownText(element.children).replaceAll(/\s+/g, ' ').trim();
      const links = element.children.filter((each) => isTag(each) && each.name === 'a');
      const isName = ownText(links).trim() === text;
      const sentences = isName ? [] : splitSentences(text).filter((sentence) => !sentence.endsWith('?'));
      const noted = closest(element, ({ attribs }) => 'data-note' in attribs);
      return { element, sentences, section: part, noteKind: noted?.attribs['data-note'] };
    });
}

/** What a block says itself, without the blocks in it. */
function ownText(nodes: ChildNode[]): string {
  return collectTexts(nodes, ({ name }) => nestedBlockTags.includes(name)).join('');
}

const imperativePrefix =
  '^(?:(?:then|now|first|also|or|and|next|please|you (?:can|could|may|might|should))[, ]+)*';

/** A form that fits a sentence which tells the reader to do this, not one which says what others do or not to do it. */
export function imperativePattern(doing: string): RegExp {
  return new RegExp(`${imperativePrefix}(?:${doing})\\b`, 'i');
}

/** What a rule looks for in the sentences of some blocks, and what it says about each that it finds. */
interface SentenceRule {
  patterns: RegExp[];
  /** Goes on after the sentence: "reads as a threshold". */
  message: string;
  fix: string;
}

/** A problem for every sentence of these blocks that one of the forms fits. */
export function matchSentences(
  page: BuiltPage,
  blocks: AdviceBlock[],
  { patterns, message, fix }: SentenceRule,
): Diagnostic[] {
  return blocks.flatMap(({ element, sentences }) =>
    sentences
      .filter((sentence) => patterns.some((form) => form.test(sentence)))
      .map((sentence) => pageDiagnostic(page, { message: `"${sentence}" ${message}`, fix, element })),
  );
}
