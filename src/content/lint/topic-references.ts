import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import { parseTopicReferences } from '../topics.ts';
import { type PageRule, pickPosition } from './page-rule.ts';

/** The topics that a page answers are on the list, and the headings that answer them are on the page. */
export const topicReferences: PageRule = (page, { topics: known }) => {
  const ids = known.map(({ id }) => id);
  const slugs = page.body.headings.map(({ slug }) => slug);
  return parseTopicReferences(page).flatMap(({ topic, heading }, index) => {
    const place = pickPosition(page.positionOf(['topics', index]));
    if (!ids.includes(topic))
      return { ...place, message: `there is no topic "${topic}"`, fix: didYouMean(topic, ids) };
    if (heading === undefined || slugs.includes(heading)) return [];
    return {
      ...place,
      message: `this page has no heading "#${heading}"`,
      fix: slugs.length > 0 ? didYouMean(heading, slugs) : 'the topic without #',
    };
  });
};
