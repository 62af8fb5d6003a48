import { squeezed } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

const generic =
  /^(untitled( document| page)?|document|title|page( title)?( \d+)?|new page|home ?page|home|index|default|welcome|website|site|test|react app|vite app|my (web)?(site|page)|lorem ipsum.*|enter (a |the )?title.*|.*\.(html?|php|aspx?))$/i;

/** The title says what the page is about. */
export const pageTitle: PageCheck = {
  id: 'page-title',
  wcag: '2.4.2',
  mend: 'Write a title that tells this page from the others, like "Helplines – Midshire Police".',
  in: once,
  find() {
    const title = squeezed(document.title);
    const element = document.querySelector('title') ?? document.documentElement;
    if (title === '') return [{ element, what: 'the page has no title' }];
    if (generic.test(title))
      return [{ element, what: `the title "${title}" does not say what the page is about` }];
    return [];
  },
};
