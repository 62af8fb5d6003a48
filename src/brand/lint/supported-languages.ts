import type { BrandContentRule } from './content-rule.ts';

/** A pack offers only languages that the site speaks: its words, and its home page at least. */
export const supportedLanguages: BrandContentRule = (brand, content) =>
  brand.languages
    .filter(
      (language) =>
        !content.messages.has(language) ||
        !content.pages.some((page) => page.language === language && page.address === ''),
    )
    .map((language) => ({
      path: ['languages'],
      message: `"languages" has "${language}", which this site does not speak yet`,
      fix: `only ${[...content.messages.keys()].join(', ')}`,
    }));
