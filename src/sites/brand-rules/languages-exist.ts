import type { BrandRule } from './index.ts';

/** A pack offers only languages that the site speaks: its words, and its home page at least. */
export const languagesExist: BrandRule = (brand, content) =>
  brand.languages
    .filter(
      (language) =>
        !content.strings.has(language) ||
        !content.pages.some((page) => page.language === language && page.address === ''),
    )
    .map((language) => ({
      path: ['languages'],
      wrong: `"languages" has "${language}", which this site does not speak yet`,
      instead: `only ${[...content.strings.keys()].join(', ')}`,
    }));
