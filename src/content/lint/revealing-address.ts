import { findRevealingWord } from '../revealing-words.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/** Addresses stay in a browser's history and complete themselves in its address bar, so they give nothing away. */
export const revealingAddress: PageRule = (page, { revealingWords }) => {
  const word = findRevealingWord(page.address, revealingWords);
  if (!word) return [];
  return [
    {
      ...pickPosition(page.positionOf(['address'])),
      message: `the address "${page.address}" holds "${word}"`,
      fix: 'an address that gives nothing away, like "steps"',
    },
  ];
};
