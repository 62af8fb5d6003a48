import {
  closestInFlatTree,
  collapseWhitespace,
  isRendered,
  isVisibleOnScreen,
  ownText,
  queryAll,
  textElements,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Words that tell of one thing at most. */
const maxIgnoredWords = 8;

/** The words that can be seen now. */
export function visibleTextStrings(): string[] {
  return textElements()
    .filter(isVisibleOnScreen)
    .map(ownText)
    .filter((text) => /\p{L}{2,}/u.test(text));
}

/** What can be read with scripts, and not without them. */
export function findContentLostWithoutScript(withScript: string[]): ElementResult[] {
  const now = collapseWhitespace(visibleTextStrings().join(' '));
  const lost = withScript.filter((text) => !now.includes(text));
  const gone = textElements().filter(
    (element) => lost.includes(ownText(element)) && !isRendered(element) && !element.closest('[hidden]'),
  );
  const few = gone.map(ownText).join(' ').split(' ').length <= maxIgnoredWords;
  const hidden = textElements()
    .filter(
      (element) =>
        lost.includes(ownText(element)) &&
        !isRendered(element) &&
        !closestInFlatTree(
          element,
          'details:not([open]), dialog, [role="dialog"], noscript, button, [role="button"], search, [role="search"]',
        ),
    )
    .map((element) => {
      const outcome = isScriptEnhancement(element, few) ? ('review' as const) : ('fail' as const);
      return toResult({ element, message: 'without scripts the text is not there', outcome });
    });
  const made = lost.filter(
    (text) => text.split(' ').length >= 4 && !textElements().some((element) => ownText(element) === text),
  );
  const share = made.join(' ').length / Math.max(1, withScript.join(' ').length);
  const shell =
    share > 0.3
      ? [toResult({ element: document.body, message: 'without scripts most of the page is not there' })]
      : [];
  return [...hidden, ...shell, ...findLoadingPlaceholders()];
}

/**
 * What the HTML itself holds back, with "hidden" or a class that says so, is there for a script to offer, and so is a box that
 * acts by script; and a few words may speak of what only a script can do, like a key. Whether they are missed needs manual review.
 */
function isScriptEnhancement(element: Element, few: boolean): boolean {
  if (
    few ||
    element.querySelector('input, select, textarea') ||
    closestInFlatTree(element, scriptOnlySelector)
  )
    return true;
  return element.closest('[hidden]') !== null && !element.closest('[role="tabpanel"]');
}

/** Names of classes by which authors say that something is of use with scripts only. */
const scriptOnlySelector =
  '[class*="js-only"], [class*="only-js"], [class*="js-required"], [class*="requires-js"], [class*="needs-js"]';

/** A page that waits for a script that never comes. */
function findLoadingPlaceholders(): ElementResult[] {
  return queryAll('main, [role="main"]')
    .filter(
      (main) =>
        isVisibleOnScreen(main) &&
        /^(loading|please wait)[.…]*$/i.test(collapseWhitespace(main.textContent ?? '')),
    )
    .map((element) => toResult({ element, message: 'without scripts the page waits for ever' }));
}
