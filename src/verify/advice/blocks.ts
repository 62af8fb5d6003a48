import { type ChildNode, type Element, isTag } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { sentencesOf } from '../../sites/readability.ts';
import { type BuiltPage, problemIn } from '../built-site.ts';
import { closest, hasClass, textsIn } from '../elements.ts';

/** A paragraph, list item or cell of the advice on a page. */
export interface Block {
  element: Element;
  sentences: string[];
  /** How many headings of the second level stand before it: the part of the page that it is in. */
  part: number;
  /** The kind of card that it stands in, like "save-first". */
  note: string | undefined;
}

/**
 * The advice of a page as its readers meet it, in order. The name of a page in a list of links is no advice, and neither
 * is a question. The rules about advice know English.
 */
export function blocksOf(page: BuiltPage): Block[] {
  const blocks = known.get(page.elements) ?? readBlocks(page);
  known.set(page.elements, blocks);
  return blocks;
}

/** Several rules read the same page. What was read goes when the elements go. */
const known = new WeakMap<Element[], Block[]>();

const kinds = ['h2', 'p', 'li', 'dd', 'td'];
const ofTheirOwn = ['p', 'li', 'ul', 'ol'];

function readBlocks({ language, elements }: BuiltPage): Block[] {
  if (!language.startsWith('en')) return [];
  let part = 0;
  return elements
    .filter(({ name }) => kinds.includes(name))
    .filter((element) => closest(element, (each) => hasClass(each, 'prose')))
    .map((element) => {
      if (element.name === 'h2') part++;
      const text = ownText(element.children).replaceAll(/\s+/g, ' ').trim();
      const links = element.children.filter((each) => isTag(each) && each.name === 'a');
      const isName = ownText(links).trim() === text;
      const sentences = isName ? [] : sentencesOf(text).filter((sentence) => !sentence.endsWith('?'));
      const noted = closest(element, ({ attribs }) => 'data-note' in attribs);
      return { element, sentences, part, note: noted?.attribs['data-note'] };
    });
}

/** What a block says itself, without the blocks in it. */
function ownText(nodes: ChildNode[]): string {
  return textsIn(nodes, ({ name }) => ofTheirOwn.includes(name)).join('');
}

const opening = '^(?:(?:then|now|first|also|or|and|next|please|you (?:can|could|may|might|should))[, ]+)*';

/** A form that fits a sentence which tells the reader to do this, not one which says what others do or not to do it. */
export function instructionTo(doing: string): RegExp {
  return new RegExp(`${opening}(?:${doing})\\b`, 'i');
}

/** What a rule looks for in the sentences of some blocks, and what it says about each that it finds. */
interface Search {
  forms: RegExp[];
  /** Goes on after the sentence: "reads as a threshold". */
  wrong: string;
  instead: string;
}

/** A problem for every sentence of these blocks that one of the forms fits. */
export function problemsIn(page: BuiltPage, blocks: Block[], { forms, wrong, instead }: Search): Problem[] {
  return blocks.flatMap(({ element, sentences }) =>
    sentences
      .filter((sentence) => forms.some((form) => form.test(sentence)))
      .map((sentence) => problemIn(page, { wrong: `"${sentence}" ${wrong}`, instead, element })),
  );
}
