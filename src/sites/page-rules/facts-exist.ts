import { at, type Fault, type PageRule } from './rule.ts';

/** The advice that a page rests on exists and is published; what it waits for exists and is not. */
export const factsExist: PageRule = (page, { facts }) => {
  const check = (key: 'facts' | 'awaiting', other: string, published: boolean): Fault[] =>
    (page[key] ?? []).flatMap((id, index) => {
      const fact = facts.find(id);
      const place = at(page.placeOf([key, index]));
      if (!fact)
        return {
          ...place,
          wrong: `there is no fact "${id}"`,
          instead: 'the id of a record in content/facts',
        };
      if (fact.publish === published) return [];
      const state = fact.publish ? 'published' : 'not published, because nobody has confirmed it';
      return { ...place, wrong: `"${id}" is ${state}`, instead: `"${id}" under "${other}"` };
    });
  return [...check('facts', 'awaiting', true), ...check('awaiting', 'facts', false)];
};
