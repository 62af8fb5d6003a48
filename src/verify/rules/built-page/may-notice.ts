import { adviceBlocks, imperativePattern, matchSentences } from '../../advice/advice-blocks.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

const technicalStep = imperativePattern(
  [
    '(?:turn|switch) (?:off|on)',
    'change (?:your|the|all|each) [a-z -]*(?:password|passcode|pin|number|settings|code)s?',
    '(?:log|sign) (?:out|off)',
    '(?:remove|delete|uninstall) [a-z ]*(?:app|device|account|tracker|tag|profile|people|person)s?',
    'block|mute|unfriend|unfollow|unpair|disable',
    '(?:factory )?reset',
    'stop sharing',
    'set up (?:two-step|a new)',
    'make your [a-z ]*(?:account|profile|list)s? private',
  ].join('|'),
);

export const mayNotice: BuiltSiteRule = {
  id: 'may-notice',
  description:
    'No technical step without a word on what the other person may notice, in the same part of the page: a sudden change can put the reader in danger.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const blocks = adviceBlocks(page);
        const marked = new Set(
          blocks.filter(({ noteKind }) => noteKind === 'may-notice').map(({ section }) => section),
        );
        const unmarked = blocks.filter(({ section }) => !marked.has(section));
        return matchSentences(page, unmarked, {
          check: 'may-notice',
          patterns: [technicalStep],
          message: 'does not say what the other person may notice',
          fix: '<MayNotice> in the same part of the page',
        });
      }),
    );
  },
};
