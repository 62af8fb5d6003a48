import { collapseWhitespace } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const genericTitle =
  /^(untitled( document| page)?|document|title|page( title)?( \d+)?|new page|home ?page|home|index|default|welcome|website|site|test|react app|vite app|my (web)?(site|page)|lorem ipsum.*|enter (a |the )?title.*|.*\.(html?|php|aspx?))$/i;

export const pageTitle: StaticRule = {
  id: 'page-title',
  description:
    'No missing or generic title: it is the first that a screen reader says, and the name of the tab.',
  wcag: '2.4.2',
  fix: 'Write a title that tells this page from the others, like "Helplines – Midshire Police".',
  settings: defaultSettingOnly,
  check(_, report) {
    const title = collapseWhitespace(document.title);
    const element = document.querySelector('title') ?? document.documentElement;
    if (title === '') return report({ element, message: 'the page has no title' });
    if (genericTitle.test(title))
      return report({ element, message: `the title "${title}" does not say what the page is about` });
  },
};
