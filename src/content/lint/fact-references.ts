import { type PageDiagnostic, type PageRule, pickPosition } from './page-rule.ts';

/** The advice that a page rests on exists and is published; what it waits for exists and is not. */
export const factReferences: PageRule = (page, { facts }) => {
  const check = (key: 'facts' | 'awaiting', other: string, published: boolean): PageDiagnostic[] =>
    (page[key] ?? []).flatMap((id, index) => {
      const fact = facts.find(id);
      const place = pickPosition(page.positionOf([key, index]));
      if (facts.invalid().has(id)) return [];
      if (!fact)
        return {
          ...place,
          message: `there is no fact "${id}"`,
          fix: 'the id of a record in content/facts',
        };
      if (fact.publish === published) return [];
      const state = fact.publish ? 'published' : 'not published, because nobody has confirmed it';
      return { ...place, message: `"${id}" is ${state}`, fix: `"${id}" under "${other}"` };
    });
  return [...check('facts', 'awaiting', true), ...check('awaiting', 'facts', false)];
};
