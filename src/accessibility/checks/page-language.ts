import { ownText, textElements } from '../in-page/elements.ts';
import { languagesOf, mainPart } from '../in-page/languages.ts';
import { once, type PageCheck } from './check.ts';

/** The page says its language, and it is the one that the words are in. */
export const pageLanguage: PageCheck = {
  id: 'page-language',
  wcag: '3.1.1',
  mend: 'Write the language of the words in the lang attribute of <html>, like lang="en-GB".',
  in: once,
  find() {
    const html = document.documentElement;
    const said = mainPart(html.lang);
    if (!said) return [{ element: html, what: 'the page does not say its language' }];
    const found = languagesOf(textElements().map(ownText).join(' '));
    if (!found || found.includes(said)) return [];
    return [
      { element: html, what: `the page says that it is in "${html.lang}", its words are in "${found[0]}"` },
    ];
  },
};
