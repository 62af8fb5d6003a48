import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { findRevealingWord } from '../../revealing-words.ts';
import type { PageRule } from '../page-rule.ts';

export const revealingAddress: PageRule = {
  id: 'revealing-address',
  description:
    "No address that tells what the page is about: addresses stay in the browser's history and appear in its address bar.",
  appliesToSlots: false,
  check({ page, revealingWords }, report) {
    const word = findRevealingWord(page.address, revealingWords);
    if (!word) return;
    report({
      ...pickPosition(page.positionOf(['address'])),
      message: `the address "${page.address}" holds "${word}"`,
      fix: 'an address that gives nothing away, like "steps"',
    });
  },
};
