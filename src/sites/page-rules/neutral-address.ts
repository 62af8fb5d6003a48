import { loadedWord } from '../neutral-words.ts';
import { at, type PageRule } from './rule.ts';

/** Addresses stay in a browser's history and complete themselves in its address bar, so they give nothing away. */
export const neutralAddress: PageRule = (page, { neutralWords }) => {
  const word = loadedWord(page.address, neutralWords);
  if (!word) return [];
  return [
    {
      ...at(page.placeOf(['address'])),
      wrong: `the address "${page.address}" holds "${word}"`,
      instead: 'an address that gives nothing away, like "steps"',
    },
  ];
};
