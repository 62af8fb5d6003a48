import { adviceBlocks, imperativePattern, matchSentences } from '../../advice/advice-blocks.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

const hidesOrRemoves = imperativePattern(
  'block|mute|delete|remove|wipe|erase|reset|factory reset|uninstall|unfriend|unfollow|report (?:the|their|a|this|each|every) (?:account|profile|post|page|message)s?',
);

export const saveFirst: BuiltSiteRule = {
  id: 'save-first',
  description:
    'No instruction to hide or remove anything before the card "Save it first": it may be all the proof there is.',
  check(site, report) {
    report(
      site.pages.flatMap((page) => {
        const blocks = adviceBlocks(page);
        const card = blocks.findIndex(({ noteKind }) => noteKind === 'save-first');
        return matchSentences(page, card < 0 ? blocks : blocks.slice(0, card), {
          check: 'save-first',
          patterns: [hidesOrRemoves],
          message: 'comes before any reader was told to save it first',
          fix: '<SaveFirst> before it',
        });
      }),
    );
  },
};
