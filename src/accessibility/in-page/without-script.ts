import type { Found } from '../finding.ts';
import { all, closest, isRendered, isSeen, ownText, squeezed, textElements } from './elements.ts';
import { described } from './run.ts';

/** Words that tell of one thing at most. */
const fewWords = 8;

/** The words that can be seen now. */
export function seenWords(): string[] {
  return textElements()
    .filter(isSeen)
    .map(ownText)
    .filter((text) => /\p{L}{2,}/u.test(text));
}

/** What can be read with scripts, and not without them. */
export function lostWithoutScript(withScript: string[]): Found[] {
  const now = squeezed(seenWords().join(' '));
  const lost = withScript.filter((text) => !now.includes(text));
  const gone = textElements().filter(
    (element) => lost.includes(ownText(element)) && !isRendered(element) && !element.closest('[hidden]'),
  );
  const few = gone.map(ownText).join(' ').split(' ').length <= fewWords;
  const hidden = textElements()
    .filter(
      (element) =>
        lost.includes(ownText(element)) &&
        !isRendered(element) &&
        !closest(
          element,
          'details:not([open]), dialog, [role="dialog"], noscript, button, [role="button"], search, [role="search"]',
        ),
    )
    .map((element) => {
      const outcome = isExtra(element, few) ? ('review' as const) : ('fail' as const);
      return described({ element, what: 'without scripts the text is not there', outcome });
    });
  const made = lost.filter(
    (text) => text.split(' ').length >= 4 && !textElements().some((element) => ownText(element) === text),
  );
  const share = made.join(' ').length / Math.max(1, withScript.join(' ').length);
  const shell =
    share > 0.3
      ? [described({ element: document.body, what: 'without scripts most of the page is not there' })]
      : [];
  return [...hidden, ...shell, ...loading()];
}

/**
 * What the HTML itself holds back, with "hidden" or a class that says so, is there for a script to offer, and so is a box that
 * acts by script; and a few words may speak of what only a script can do, like a key. Whether somebody misses them is for a person to judge.
 */
function isExtra(element: Element, few: boolean): boolean {
  if (few || element.querySelector('input, select, textarea') || closest(element, onlyScript)) return true;
  return element.closest('[hidden]') !== null && !element.closest('[role="tabpanel"]');
}

/** Names of classes by which authors say that something is of use with scripts only. */
const onlyScript =
  '[class*="js-only"], [class*="only-js"], [class*="js-required"], [class*="requires-js"], [class*="needs-js"]';

/** A page that waits for a script that never comes. */
function loading(): Found[] {
  return all('main, [role="main"]')
    .filter((main) => isSeen(main) && /^(loading|please wait)[.…]*$/i.test(squeezed(main.textContent ?? '')))
    .map((element) => described({ element, what: 'without scripts the page waits for ever' }));
}
