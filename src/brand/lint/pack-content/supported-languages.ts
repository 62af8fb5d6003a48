import { spokenLanguages } from '../../../content/spoken-languages.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const supportedLanguages: PackContentRule = {
  id: 'supported-languages',
  description:
    'No language without its name, tag and direction: visitors would be offered a site that does not exist.',
  check({ brand, content }, report) {
    const spoken = spokenLanguages(content);
    report(
      brand.languages
        .filter((language) => !spoken.includes(language))
        .map((language) => ({
          ...brand.positionOf(['languages']),
          message: `"languages" has "${language}", which this site does not speak yet`,
          fix: `only ${spoken.join(', ')}`,
        })),
    );
  },
};
