import { doubtProblem, findDoubt } from '../../../content/doubt-phrases.ts';
import { localisedFields } from '../../field-values.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const noDoubtInPack: PackContentRule = {
  id: 'no-doubt-in-pack',
  description: 'No phrase that shows readers the doubt of the publisher: pages show what the pack says.',
  check({ brand, content: { doubtPhrases } }, report) {
    for (const { path, value } of localisedFields(brand))
      for (const [language, text] of Object.entries(value)) {
        const phrase = findDoubt(text, language, doubtPhrases);
        if (phrase)
          report({
            ...brand.positionOf([...path, language]),
            ...doubtProblem(`"${path.join('.')}"`, phrase),
          });
      }
  },
};
