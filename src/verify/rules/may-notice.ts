import { blocksOf, instructionTo, problemsIn } from '../advice/blocks.ts';
import type { Rule } from './rule.ts';

const technicalStep = instructionTo(
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

/** Every technical step says what the other person may notice, in the same part of the page. */
export const mayNotice: Rule = (site) =>
  site.pages.flatMap((page) => {
    const blocks = blocksOf(page);
    const marked = new Set(blocks.filter(({ note }) => note === 'may-notice').map(({ part }) => part));
    const unmarked = blocks.filter(({ part }) => !marked.has(part));
    return problemsIn(page, unmarked, {
      forms: [technicalStep],
      wrong: 'does not say what the other person may notice',
      instead: '<MayNotice> in the same part of the page',
    });
  });
