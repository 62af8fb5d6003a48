import { detectLanguages, primarySubtag } from '../../dom/detect-language.ts';
import { ownText, textElements } from '../../dom/element-queries.ts';
import { defaultSettingOnly, type StaticRule } from './static-rule.ts';

/** The page says its language, and it is the one that the words are in. */
export const pageLanguage: StaticRule = {
  id: 'page-language',
  wcag: '3.1.1',
  fix: 'Write the language of the words in the lang attribute of <html>, like lang="en-GB".',
  settings: defaultSettingOnly,
  find() {
    const html = document.documentElement;
    const said = primarySubtag(html.lang);
    if (!said) return [{ element: html, message: 'the page does not say its language' }];
    const found = detectLanguages(textElements().map(ownText).join(' '));
    if (!found || found.includes(said)) return [];
    return [
      {
        element: html,
        message: `the page says that it is in "${html.lang}", its words are in "${found[0]}"`,
      },
    ];
  },
};
