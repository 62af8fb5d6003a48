import { blocksOf, problemsIn } from '../advice/blocks.ts';
import type { Rule } from './rule.ts';

const many = String.raw`(?:\d{2,}|[3-9]|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a dozen|a hundred)`;
const things = '(?:times|calls|messages|texts|emails|incidents|events|contacts|visits|weeks|days)';
const forms = [
  new RegExp(`\\b(?:more|fewer|less|no less|no fewer) than ${many} ${things}\\b`, 'i'),
  new RegExp(`\\b(?:at least|over|under|up to) ${many} ${things}\\b`, 'i'),
  new RegExp(`\\b${many} (?:or more )?${things} (?:a|per|each|every|in a|in one) (?:day|week|month)\\b`, 'i'),
  new RegExp(`\\b${many} (?:or more )?incidents\\b`, 'i'),
];

/** No threshold and no count of incidents: two are enough in law, and any one that worries somebody counts. */
export const noThresholds: Rule = (site) =>
  site.pages.flatMap((page) =>
    problemsIn(page, blocksOf(page), {
      forms,
      wrong: 'reads as a threshold',
      instead: 'words without a count',
    }),
  );
