import { type MessageAndFix, pickPosition } from '../../../diagnostics/diagnostic.ts';
import type { Violation } from '../../../diagnostics/rule.ts';
import type { Facts } from '../../../facts/read-facts.ts';
import type { PageRule } from '../page-rule.ts';

export const factReferences: PageRule = {
  id: 'fact-references',
  description:
    'No reference to a fact that does not exist, no advice that rests on an unpublished fact, and no "awaiting" for one that is published: a page must not rest on what has not been confirmed.',
  appliesToSlots: false,
  check({ page, facts }, report) {
    const check = (key: 'facts' | 'awaiting', other: string, published: boolean): Violation[] =>
      (page[key] ?? []).flatMap((id, index) => {
        const fact = facts.find(id);
        const place = pickPosition(page.positionOf([key, index]));
        if (!fact) return unknownFact(id, facts).map((each) => ({ ...place, ...each }));
        if (fact.publish === published) return [];
        const state = fact.publish ? 'published' : 'not published, because nobody has confirmed it';
        return { ...place, message: `"${id}" is ${state}`, fix: `"${id}" under "${other}"` };
      });
    report([...check('facts', 'awaiting', true), ...check('awaiting', 'facts', false)]);
  },
};

/** An unknown id is not reported while it may be that of a record which could not be read. */
function unknownFact(id: string, facts: Facts): MessageAndFix[] {
  if (facts.mayHold(id)) return [];
  return [{ message: `there is no fact "${id}"`, fix: 'the id of a record in content/facts' }];
}
