import path from 'node:path';
import { parseTopicReferences } from '../../topics.ts';
import { sourceLanguage } from '../../translations/translation-state.ts';
import type { ContentRule } from '../content-rule.ts';

export const unansweredTopics: ContentRule = {
  id: 'unanswered-topics',
  description:
    'No topic without a page that answers it: the list of topics is what readers come for. Another language has each page, or the English.',
  check({ folder, topics, pages }, report) {
    const own = pages.filter(({ language }) => language === sourceLanguage);
    const answered = new Set(own.flatMap((page) => parseTopicReferences(page).map(({ topic }) => topic)));
    for (const { id } of topics.filter((topic) => !answered.has(topic.id)))
      report({
        file: path.join(folder, 'topics.yaml'),
        message: `no page in "${sourceLanguage}" answers the topic "${id}"`,
        fix: `${id} under "topics" of the page that answers it`,
      });
  },
};
