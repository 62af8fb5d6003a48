import { adviceBlocks, matchSentences } from '../../advice/advice-blocks.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

const countPattern = String.raw`(?:\d{2,}|[3-9]|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a dozen|a hundred)`;
const unitPattern = '(?:times|calls|messages|texts|emails|incidents|events|contacts|visits|weeks|days)';
const thresholdPatterns = [
  new RegExp(`\\b(?:more|fewer|less|no less|no fewer) than ${countPattern} ${unitPattern}\\b`, 'i'),
  new RegExp(`\\b(?:at least|over|under|up to) ${countPattern} ${unitPattern}\\b`, 'i'),
  new RegExp(
    `\\b${countPattern} (?:or more )?${unitPattern} (?:a|per|each|every|in a|in one) (?:day|week|month)\\b`,
    'i',
  ),
  new RegExp(`\\b${countPattern} (?:or more )?incidents\\b`, 'i'),
];

export const noThresholds: BuiltSiteRule = {
  id: 'no-thresholds',
  description:
    'No threshold and no count of incidents: two are enough in law, and any one that worries a reader counts.',
  check(site, report) {
    report(
      site.pages.flatMap((page) =>
        matchSentences(page, adviceBlocks(page), {
          check: 'no-thresholds',
          patterns: thresholdPatterns,
          message: 'reads as a threshold',
          fix: 'words without a count',
        }),
      ),
    );
  },
};
