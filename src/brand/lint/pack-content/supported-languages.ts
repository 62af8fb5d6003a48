import type { PackContentRule } from '../pack-content-rule.ts';

export const supportedLanguages: PackContentRule = {
  id: 'supported-languages',
  description:
    'No language without messages and a home page: visitors would be offered a site that does not exist.',
  check({ brand, content }, report) {
    report(
      brand.languages
        .filter(
          (language) =>
            !content.messages.has(language) ||
            !content.pages.some((page) => page.language === language && page.address === ''),
        )
        .map((language) => ({
          ...brand.positionOf(['languages']),
          message: `"languages" has "${language}", which this site does not speak yet`,
          fix: `only ${[...content.messages.keys()].join(', ')}`,
        })),
    );
  },
};
