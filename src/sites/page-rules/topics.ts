import { nearest } from '../../problems/nearest.ts';
import { topicsOf } from '../topics.ts';
import { at, type PageRule } from './rule.ts';

/** The topics that a page answers are on the list, and the headings that answer them are on the page. */
export const topics: PageRule = (page, { topics: known }) => {
  const ids = known.map(({ id }) => id);
  const slugs = page.body.headings.map(({ slug }) => slug);
  return topicsOf(page).flatMap(({ topic, heading }, index) => {
    const place = at(page.placeOf(['topics', index]));
    if (!ids.includes(topic))
      return { ...place, wrong: `there is no topic "${topic}"`, instead: nearest(topic, ids) };
    if (heading === undefined || slugs.includes(heading)) return [];
    return {
      ...place,
      wrong: `this page has no heading "#${heading}"`,
      instead: slugs.length > 0 ? nearest(heading, slugs) : 'the topic without #',
    };
  });
};
