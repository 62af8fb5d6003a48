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

/** Up to this many words, hidden text is likely to describe a feature of scripts. */
const maxIgnoredWords = 8;

/** Returns the visible texts. */
export function visibleTextStrings(): string[] {
  return textElements()
    .filter(isVisibleOnScreen)
    .map(ownText)
    .filter((text) => /\p{L}{2,}/u.test(text));
}

/** Finds text that is visible with scripts only. */
export function findContentLostWithoutScript(withScript: string[]): ElementResult[] {
  const currentText = collapseWhitespace(visibleTextStrings().join(' '));
  const missingTexts = withScript.filter((text) => !currentText.includes(text));
  const hiddenElements = textElements().filter(
    (element) =>
      missingTexts.includes(ownText(element)) && !isRendered(element) && !element.closest('[hidden]'),
  );
  const isShort = hiddenElements.map(ownText).join(' ').split(' ').length <= maxIgnoredWords;
  const hidden = textElements()
    .filter(
      (element) =>
        missingTexts.includes(ownText(element)) &&
        !isRendered(element) &&
        !closestInFlatTree(
          element,
          'details:not([open]), dialog, [role="dialog"], noscript, button, [role="button"], search, [role="search"]',
        ),
    )
    .map((element) => {
      const outcome = isScriptEnhancement(element, isShort) ? ('review' as const) : ('fail' as const);
      return toResult({ element, message: 'without scripts the text is not there', outcome });
    });
  const scriptedTexts = missingTexts.filter(
    (text) => text.split(' ').length >= 4 && !textElements().some((element) => ownText(element) === text),
  );
  const share = scriptedTexts.join(' ').length / Math.max(1, withScript.join(' ').length);
  const emptyShell =
    share > 0.3
      ? [toResult({ element: document.body, message: 'without scripts most of the page is not there' })]
      : [];
  return [...hidden, ...emptyShell, ...findLoadingPlaceholders()];
}

/**
 * Content that the HTML hides with "hidden" or a class, and fields that only a script handles, may be enhancements; a few words may
 * describe what only a script can do, like a keyboard shortcut. Whether users miss them needs manual review.
 */
function isScriptEnhancement(element: Element, isShort: boolean): boolean {
  if (
    isShort ||
    element.querySelector('input, select, textarea') ||
    closestInFlatTree(element, scriptOnlySelector)
  )
    return true;
  return element.closest('[hidden]') !== null && !element.closest('[role="tabpanel"]');
}

/** Class names that mark content as of use with scripts only. */
const scriptOnlySelector =
  '[class*="js-only"], [class*="only-js"], [class*="js-required"], [class*="requires-js"], [class*="needs-js"]';

/** Main content that is only a loading message. */
function findLoadingPlaceholders(): ElementResult[] {
  return queryAll('main, [role="main"]')
    .filter(
      (main) =>
        isVisibleOnScreen(main) &&
        /^(loading|please wait)[.…]*$/i.test(collapseWhitespace(main.textContent ?? '')),
    )
    .map((element) => toResult({ element, message: 'without scripts the page waits for ever' }));
}
