import { findRevealingWord } from '../../../content/revealing-words.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const neutralTitle: PackContentRule = {
  id: 'neutral-title',
  description:
    'No revealing word in the neutral title and description or in the names of pictures: they appear in the history, in a hidden tab and in shared links.',
  check({ brand, content: { revealingWords } }, report) {
    const shown: [string, string | undefined][] = [
      ...Object.values(brand.neutral.title).map((text): [string, string] => ['neutral.title', text]),
      ...Object.values(brand.neutral.description).map((text): [string, string] => [
        'neutral.description',
        text,
      ]),
      ['logo.light', brand.logo.light],
      ['logo.dark', brand.logo.dark],
      ['favicon', brand.favicon],
    ];
    report(
      shown.flatMap(([key, text]) => {
        const word = text && findRevealingWord(text, revealingWords);
        if (!word) return [];
        return {
          ...brand.positionOf(key.split('.')),
          message: `"${key}" holds "${word}", which tells what this site is about`,
          fix: 'words that give nothing away',
        };
      }),
    );
  },
};
