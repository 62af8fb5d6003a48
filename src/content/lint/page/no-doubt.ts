import { doubtProblem, findDoubt } from '../../doubt-phrases.ts';
import type { Page } from '../../pages.ts';
import type { PageRule } from '../page-rule.ts';

export const noDoubt: PageRule = {
  id: 'no-doubt',
  description:
    'No phrase that shows readers the doubt of the authors: a frightened reader needs what is certain, and a publisher cannot sign the rest.',
  appliesToSlots: true,
  check({ page, doubtPhrases }, report) {
    for (const { text, position } of [...frontmatterTexts(page), ...bodyTexts(page)]) {
      const phrase = findDoubt(text, page.language, doubtPhrases);
      if (phrase) report({ ...position(), ...doubtProblem('this', phrase) });
    }
  },
};

/** A text of a page with the function that finds its place, since most are in order. */
interface PlacedText {
  text: string;
  position: () => { line: number; column: number };
}

function frontmatterTexts(page: Page): PlacedText[] {
  const { title, shortTitle = '', description, also = [], changes } = page;
  const placed = (text: string, ...keys: PropertyKey[]) => ({ text, position: () => page.positionOf(keys) });
  return [
    placed(title, 'title'),
    placed(shortTitle, 'shortTitle'),
    placed(description, 'description'),
    ...also.map((name, index) => placed(name, 'also', index)),
    ...changes.map(({ what }, index) => placed(what, 'changes', index, 'what')),
  ];
}

function bodyTexts({ body }: Page): PlacedText[] {
  const at =
    ({ line, column }: { line: number; column: number }) =>
    () => ({ line, column });
  return [
    ...body.headings.map((heading) => ({ text: heading.text, position: at(heading) })),
    ...body.passages.map((passage) => ({ text: passage.value, position: at(passage) })),
    ...body.components.flatMap((use) =>
      [...use.attributes.values()].map((value) => ({ text: String(value), position: at(use) })),
    ),
  ];
}
