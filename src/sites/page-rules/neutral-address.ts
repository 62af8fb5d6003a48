import { loadedWord } from '../neutral-words.ts';
import { type PageRule, problemAt } from './rule.ts';

/** Addresses stay in a browser's history and complete themselves in its address bar, so they give nothing away. */
export const neutralAddress: PageRule = (page, { neutralWords }) => {
  const word = loadedWord(page.address, neutralWords);
  if (!word) return [];
  return [
    problemAt(
      page,
      page.placeOf(['address']),
      `the address "${page.address}" holds "${word}"`,
      'an address that gives nothing away, like "steps"',
    ),
  ];
};
