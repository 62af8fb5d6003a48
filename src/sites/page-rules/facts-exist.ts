import { type PageRule, problemAt } from './rule.ts';

/** The advice that a page rests on exists and is published; what it waits for exists and is not. */
export const factsExist: PageRule = (page, { facts }) => {
  const check = (key: 'facts' | 'awaiting', published: boolean) =>
    (page[key] ?? []).flatMap((id, index) => {
      const fact = facts.find(id);
      const place = page.placeOf([key, index]);
      if (!fact)
        return [problemAt(page, place, `there is no fact "${id}"`, 'the id of a record in content/facts')];
      if (fact.publish === published) return [];
      return [
        problemAt(
          page,
          place,
          `"${id}" is ${fact.publish ? 'published' : 'not published, because nobody has confirmed it'}`,
          published ? `"${id}" under "awaiting"` : `"${id}" under "facts"`,
        ),
      ];
    });
  return [...check('facts', true), ...check('awaiting', false)];
};
