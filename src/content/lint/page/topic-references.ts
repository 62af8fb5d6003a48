import { pickPosition } from '../../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../../diagnostics/did-you-mean.ts';
import { parseTopicReferences } from '../../topics.ts';
import type { PageRule } from '../page-rule.ts';

export const topicReferences: PageRule = {
  id: 'topic-references',
  description:
    'No unknown topic, and none tied to a heading that the page lacks: the list of topics proves that each one has an answer.',
  appliesToSlots: false,
  check({ page, topics: known }, report) {
    const ids = known.map(({ id }) => id);
    const slugs = page.body.headings.map(({ reference }) => reference);
    report(
      parseTopicReferences(page).flatMap(({ topic, heading }, index) => {
        const place = pickPosition(page.positionOf(['topics', index]));
        if (!ids.includes(topic))
          return { ...place, message: `there is no topic "${topic}"`, fix: didYouMean(topic, ids) };
        if (heading === undefined || slugs.includes(heading)) return [];
        return {
          ...place,
          message: `this page has no heading "#${heading}"`,
          fix: slugs.length > 0 ? didYouMean(heading, slugs) : 'the topic without #',
        };
      }),
    );
  },
};
