import { type ChildNode, type Element, isTag } from 'domhandler';
import { splitSentences } from '../../content/lint/readability.ts';
import { knowsWords, type WordCheck } from '../../content/word-checks.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type BuiltPage, pageDiagnostic } from '../built-site.ts';
import { closest, collectTexts, hasClass } from '../dom-traversal.ts';

/** A paragraph, list item or table cell with advice. */
export interface AdviceBlock {
  element: Element;
  sentences: string[];
  /** Number of preceding level-2 headings. */
  section: number;
  /** Kind of the containing note, like "save-first". */
  noteKind: string | undefined;
}

/**
 * Returns the advice on a page, in document order. Links in navigation lists and questions are not advice.
 */
export function adviceBlocks(page: BuiltPage): AdviceBlock[] {
  const blocks = blockCache.get(page.elements) ?? parseBlocks(page);
  blockCache.set(page.elements, blocks);
  return blocks;
}

/** Several rules need the blocks of a page. Weak keys, so that entries do not outlive the elements. */
const blockCache = new WeakMap<Element[], AdviceBlock[]>();

const blockTags = ['h2', 'p', 'li', 'dd', 'td'];
const nestedBlockTags = ['p', 'li', 'ul', 'ol'];

function parseBlocks({ elements }: BuiltPage): AdviceBlock[] {
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

/** Returns the text of a block without nested blocks. */
function ownText(nodes: ChildNode[]): string {
  return collectTexts(nodes, ({ name }) => nestedBlockTags.includes(name)).join('');
}

const imperativePrefix =
  '^(?:(?:then|now|first|also|or|and|next|please|you (?:can|could|may|might|should))[, ]+)*';

/** Returns a pattern for sentences that instruct the reader to do this, excluding third-person and negated ones. */
export function imperativePattern(doing: string): RegExp {
  return new RegExp(`${imperativePrefix}(?:${doing})\\b`, 'i');
}

/** Patterns of a rule about sentences, and its message. */
interface SentenceRule {
  /** The id of the rule, by which `wordChecks` has the languages whose words it knows. */
  check: WordCheck;
  patterns: RegExp[];
  /** Predicate that follows the quoted sentence, like "reads as a threshold". */
  message: string;
  fix: string;
}

/** Reports every sentence of these blocks that matches a pattern. */
export function matchSentences(
  page: BuiltPage,
  blocks: AdviceBlock[],
  { check, patterns, message, fix }: SentenceRule,
): Diagnostic[] {
  if (!knowsWords(check, page.language.split('-')[0] ?? '')) return [];
  return blocks.flatMap(({ element, sentences }) =>
    sentences
      .filter((sentence) => patterns.some((form) => form.test(sentence)))
      .map((sentence) => pageDiagnostic(page, { message: `"${sentence}" ${message}`, fix, element })),
  );
}
