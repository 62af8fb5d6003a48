import { adviceBlocks, imperativePattern, matchSentences } from '../../advice/advice-blocks.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

const personPattern =
  '(?:them|him|her|someone|somebody|a person|people|their|his|your (?:partner|ex|wife|husband|girlfriend|boyfriend))';
const trackingPatterns = [
  /\bhow (?:to|you can) (?:track|find|follow|locate|trace|spy on|watch) (?:a person|people|someone|somebody|them|him|her|your)\b/i,
  imperativePattern(
    `(?:track|follow|trace|locate|watch|spy on|find out where|go after|look through|log in ?to|get into) ${personPattern}`,
  ),
  imperativePattern(
    `(?:put|place|hide|plant|attach|slip|install|fit) (?:a|an|the|your|this) (?:[a-z]+ )?(?:tracker|tag|airtag|camera|recorder|app|spyware|stalkerware|device) (?:in|on|to|under|into) ${personPattern}`,
  ),
];

export const noKnowHow: BuiltSiteRule = {
  id: 'no-know-how',
  description: 'No instruction to track, find or watch a person: people who stalk read the page too.',
  check(site, report) {
    report(
      site.pages.flatMap((page) =>
        matchSentences(page, adviceBlocks(page), {
          check: 'no-know-how',
          patterns: trackingPatterns,
          message: 'tells how to track or watch somebody',
          fix: 'what the reader can do for their own safety',
        }),
      ),
    );
  },
};
