import type { Passage } from '../../page-ast.ts';
import type { PageRule } from '../page-rule.ts';
import { splitSentences } from '../readability.ts';

/** From "the link inside the sentence" under "Voice" in the design of the content. */
export const pointerSentences: PageRule = {
  id: 'pointer-sentences',
  description:
    'No sentence that only says "See" and a link: a link within a sentence says why to follow it, and hundreds of pointers tire the reader.',
  appliesToSlots: true,
  check({ page: { body, language }, voice }, report) {
    const pointers = voice.pointers[language] ?? [];
    for (const passage of body.passages)
      for (const sentence of splitSentences(passage.value))
        if (isPointer(sentence, passage, pointers))
          report({
            line: passage.line,
            column: passage.column,
            message: `"${sentence}" only points to a link`,
            fix: 'the link within a sentence that says something, like "You can [register your phone](page:…) before you need it."',
          });
  },
};

function isPointer(sentence: string, { linkTexts }: Passage, pointers: readonly string[]): boolean {
  const links = linkTexts.filter((text) => text !== '' && sentence.includes(text));
  if (links.length === 0) return false;
  const rest = links.reduce((text, link) => text.replace(link, ' '), sentence);
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return pointers.includes(words.filter((word) => !joiningWords.has(word)).join(' '));
}

/** Words between the links of a pointer. */
const joiningWords = new Set(['and', 'or', 'the', 'page', 'a', 'about', 'our', 'on', 'this']);
