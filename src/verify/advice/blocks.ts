import type { Element } from 'domhandler';
import type { Problem } from '../../problems/problem.ts';
import { sentencesOf } from '../../sites/readability.ts';
import { type BuiltPage, problemIn } from '../built-site.ts';

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
  const blocks = known.get(page) ?? readBlocks(page);
  known.set(page, blocks);
  return blocks;
}

/** Several rules read the same page. */
const known = new WeakMap<BuiltPage, Block[]>();

function readBlocks({ $ }: BuiltPage): Block[] {
  if (!$('html').attr('lang')?.startsWith('en')) return [];
  let part = 0;
  return $('.prose')
    .find('h2, p, li, dd, td')
    .toArray()
    .flatMap((element) => {
      if (element.tagName === 'h2') part++;
      const own = $(element).clone();
      own.find('p, li, ul, ol').remove();
      const text = own.text().replaceAll(/\s+/g, ' ').trim();
      const isName = own.children('a').text().trim() === text;
      const sentences = isName ? [] : sentencesOf(text).filter((sentence) => !sentence.endsWith('?'));
      return { element, sentences, part, note: $(element).closest('[data-note]').attr('data-note') };
    });
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
