import {
  declaredLanguage,
  detectForeignPhrase,
  detectLanguages,
  primarySubtag,
} from '../../dom/detect-language.ts';
import {
  collapseWhitespace,
  hasVisibleBox,
  normalizedText,
  ownText,
  queryAll,
} from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const textSelector =
  'p, li, dd, dt, blockquote, q, h1, h2, h3, h4, h5, h6, td, th, figcaption, a, button, span, [lang], cite, em, i, div';

export const partLanguage: StaticRule = {
  id: 'part-language',
  description:
    'No passage in another language without its lang attribute: a screen reader would pronounce it wrongly.',
  wcag: '3.1.2',
  fix: 'Mark the words with the language that they are in, like <span lang="cy">.',
  settings: defaultSettingOnly,
  check(_, report) {
    const violations: Violation[] = [];
    const page = detectLanguages(collapseWhitespace(document.body.textContent));
    for (const element of queryAll(textSelector)) {
      if (!hasVisibleBox(element) || violations.some((violation) => violation.element.contains(element)))
        continue;
      const marked = declaredLanguage(element);
      const isPage = element.closest('[lang]') === document.documentElement;
      const foreignPhraseLanguage = detectForeignPhrase(ownText(element), primarySubtag(marked));
      const languages = foreignPhraseLanguage
        ? [foreignPhraseLanguage]
        : detectLanguages(textWithoutLangParts(element));
      if (!languages || languages.includes(primarySubtag(marked)) || (isPage && languages[0] === page?.[0]))
        continue;
      violations.push({ element, message: `the words are in "${languages[0]}" and marked as "${marked}"` });
    }
    report(
      violations.filter(
        ({ element }) =>
          !violations.some(
            (violation) => violation.element !== element && element.contains(violation.element),
          ),
      ),
    );
  },
};

/** The text of an element without parts that have their own `lang`. */
function textWithoutLangParts(element: Element): string {
  if (!element.querySelector('[lang]')) return normalizedText(element);
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[lang]')) part.remove();
  return normalizedText(copy);
}
