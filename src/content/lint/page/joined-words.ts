import { maxQuoteLength } from '../../limits.ts';
import type { PageRule } from '../page-rule.ts';

export const joinedWords: PageRule = {
  id: 'joined-words',
  description:
    'No words of two inline components, such as sentences for two nations, that run together: a site for the whole United Kingdom shows all of them.',
  appliesToSlots: true,
  check({ page: { body } }, report) {
    report(
      body.joins.map(({ missing, before, after, ...position }) => ({
        ...position,
        message: `"${before.slice(-maxQuoteLength / 2)}" and "${after.slice(0, maxQuoteLength / 2)}" run together where a site shows both`,
        fix:
          missing === 'space'
            ? 'a space between the two components, and words before the first where a line begins with one'
            : 'each as a sentence of its own, with its full stop in the component',
      })),
    );
  },
};
