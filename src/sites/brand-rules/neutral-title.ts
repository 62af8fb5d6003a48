import { loadedWord } from '../neutral-words.ts';
import type { BrandRule } from './index.ts';

/** What the history list, a hidden tab and a shared link show must give nothing away, and so must file names. */
export const neutralTitle: BrandRule = (brand, { neutralWords }) => {
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
    const word = text && loadedWord(text, neutralWords);
    return word
      ? [
          {
            path: key.split('.'),
            wrong: `"${key}" holds "${word}", which tells what this site is about`,
            instead: 'words that give nothing away',
          },
        ]
      : [];
  });
};
