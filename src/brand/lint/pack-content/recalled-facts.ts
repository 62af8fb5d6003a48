import { recallError } from '../../recallable-facts.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const recalledFacts: PackContentRule = {
  id: 'recalled-facts',
  description:
    'No recall of a fact that does not exist, that no page shows, or that no page can do without: the publisher would believe that it was gone.',
  check({ brand, content: { facts } }, report) {
    brand.recalls.forEach(({ fact }, index) => {
      const error = recallError(fact, facts);
      if (error) report({ ...brand.positionOf(['recalls', index, 'fact']), ...error });
    });
  },
};
