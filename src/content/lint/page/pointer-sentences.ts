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
    const ignored = voice.joiningWords[language] ?? [];
    for (const passage of body.passages)
      for (const sentence of splitSentences(passage.value))
        if (pointers.includes(wordsBesideLinks(sentence, passage, ignored)))
          report({
            line: passage.line,
            column: passage.column,
            message: `"${sentence}" only points to a link`,
            fix: 'the link within a sentence that says something, like "You can [register your phone](page:…) before you need it."',
          });
  },
};

/** Returns the words of a sentence, in small letters, without those of its links and the ignored ones; nothing without a link. */
function wordsBesideLinks(sentence: string, { linkTexts }: Passage, ignored: readonly string[]): string {
  const links = linkTexts.filter((text) => text !== '' && sentence.includes(text));
  if (links.length === 0) return '';
  const rest = links.reduce((text, link) => text.replace(link, ' '), sentence);
  const words = rest.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !ignored.includes(word)).join(' ');
}
