import { blocksOf, instructionTo, problemsIn } from '../advice/blocks.ts';
import type { Rule } from './rule.ts';

const hidesOrRemoves = instructionTo(
  'block|mute|delete|remove|wipe|erase|reset|factory reset|uninstall|unfriend|unfollow|report (?:the|their|a|this|each|every) (?:account|profile|post|page|message)s?',
);

/** No instruction to hide or remove anything without the card "Save it first" before it: it may be all the proof there is. */
export const saveFirst: Rule = (site) =>
  site.pages.flatMap((page) => {
    const blocks = blocksOf(page);
    const card = blocks.findIndex(({ note }) => note === 'save-first');
    return problemsIn(page, card < 0 ? blocks : blocks.slice(0, card), {
      forms: [hidesOrRemoves],
      wrong: 'comes before any reader was told to save it first',
      instead: '<SaveFirst> before it',
    });
  });
