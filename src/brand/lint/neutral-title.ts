import { findRevealingWord } from '../../content/revealing-words.ts';
import type { BrandContentRule } from './content-rule.ts';

/** What the history list, a hidden tab and a shared link show must give nothing away, and so must file names. */
export const neutralTitle: BrandContentRule = (brand, { revealingWords }) => {
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
  return shown.flatMap(([key, text]) => {
    const word = text && findRevealingWord(text, revealingWords);
    return word
      ? [
          {
            path: key.split('.'),
            message: `"${key}" holds "${word}", which tells what this site is about`,
            fix: 'words that give nothing away',
          },
        ]
      : [];
  });
};
