import path from 'node:path';
import { parseTopicReferences } from '../../topics.ts';
import type { ContentRule } from '../content-rule.ts';

export const unansweredTopics: ContentRule = {
  id: 'unanswered-topics',
  description:
    'No topic without a page that answers it in each language that has pages: the list of topics is what readers come for.',
  check({ folder, topics, pages }, report) {
    for (const language of new Set(pages.map((page) => page.language))) {
      const own = pages.filter((page) => page.language === language);
      const answered = new Set(own.flatMap((page) => parseTopicReferences(page).map(({ topic }) => topic)));
      for (const { id } of topics.filter((topic) => !answered.has(topic.id)))
        report({
          file: path.join(folder, 'topics.yaml'),
          message: `no page in "${language}" answers the topic "${id}"`,
          fix: `${id} under "topics" of the page that answers it`,
        });
    }
  },
};
