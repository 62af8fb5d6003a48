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
    const found: Violation[] = [];
    const page = detectLanguages(collapseWhitespace(document.body.textContent));
    for (const element of queryAll(textSelector)) {
      if (!hasVisibleBox(element) || found.some((each) => each.element.contains(element))) continue;
      const marked = declaredLanguage(element);
      const isPage = element.closest('[lang]') === document.documentElement;
      const run = detectForeignPhrase(ownText(element), primarySubtag(marked));
      const words = run ? [run] : detectLanguages(textWithoutLangParts(element));
      if (!words || words.includes(primarySubtag(marked)) || (isPage && words[0] === page?.[0])) continue;
      found.push({ element, message: `the words are in "${words[0]}" and marked as "${marked}"` });
    }
    report(
      found.filter(
        ({ element }) => !found.some((each) => each.element !== element && element.contains(each.element)),
      ),
    );
  },
};

/** The words of an element without those that are marked with a language of their own. */
function textWithoutLangParts(element: Element): string {
  if (!element.querySelector('[lang]')) return normalizedText(element);
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[lang]')) each.remove();
  return normalizedText(copy);
}
