import { detectLanguages, primarySubtag } from '../../dom/detect-language.ts';
import { ownText, textElements } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const pageLanguage: StaticRule = {
  id: 'page-language',
  description:
    'No page without a language, or with one that its words are not in: a screen reader would use the wrong voice.',
  wcag: '3.1.1',
  fix: 'Write the language of the words in the lang attribute of <html>, like lang="en-GB".',
  settings: defaultSettingOnly,
  check(_, report) {
    const html = document.documentElement;
    const declared = primarySubtag(html.lang);
    if (!declared) return report({ element: html, message: 'the page does not say its language' });
    // A part that says its own language, such as what is not translated, tells nothing of that of the page.
    const texts = textElements().filter((element) => element.closest('[lang]') === html);
    const detected = detectLanguages(texts.map(ownText).join(' '));
    if (!detected || detected.includes(declared)) return;
    report({
      element: html,
      message: `the page says that it is in "${html.lang}", its words are in "${detected[0]}"`,
    });
  },
};
