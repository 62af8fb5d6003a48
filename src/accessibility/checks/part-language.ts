import { all, isVisible, ownText, squeezed, textOf } from '../in-page/elements.ts';
import { foreignRun, languagesOf, mainPart, markedLanguage } from '../in-page/languages.ts';
import { type Complaint, once, type PageCheck } from './check.ts';

const parts =
  'p, li, dd, dt, blockquote, q, h1, h2, h3, h4, h5, h6, td, th, figcaption, a, button, span, [lang], cite, em, i, div';

/** A part in another language is marked with that language. */
export const partLanguage: PageCheck = {
  id: 'part-language',
  wcag: '3.1.2',
  mend: 'Mark the words with the language that they are in, like <span lang="cy">.',
  in: once,
  find() {
    const found: Complaint[] = [];
    const page = languagesOf(squeezed(document.body.textContent));
    for (const element of all(parts)) {
      if (!isVisible(element) || found.some((each) => each.element.contains(element))) continue;
      const marked = markedLanguage(element);
      const isPage = element.closest('[lang]') === document.documentElement;
      const run = foreignRun(ownText(element), mainPart(marked));
      const words = run ? [run] : languagesOf(unmarked(element));
      if (!words || words.includes(mainPart(marked)) || (isPage && words[0] === page?.[0])) continue;
      found.push({ element, what: `the words are in "${words[0]}" and marked as "${marked}"` });
    }
    return found.filter(
      ({ element }) => !found.some((each) => each.element !== element && element.contains(each.element)),
    );
  },
};

/** The words of an element without those that are marked with a language of their own. */
function unmarked(element: Element): string {
  if (!element.querySelector('[lang]')) return textOf(element);
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll('[lang]')) each.remove();
  return textOf(copy);
}
