import { closestInFlatTree, collapseWhitespace, isRendered } from '../../dom/element-queries.ts';
import { clippedTexts, visibleTexts } from '../../dom/layout.ts';
import { isSwappedForSibling, recordShownElements } from '../../dom/sibling-swap.ts';
import type { Violation } from '../../finding.ts';
import type { StaticRule } from '../static-rule.ts';

/** Controls and navigation, and what a clock says: a state is false on paper an hour later. */
const excludedFromPrint =
  'a, button, nav, form, details, summary, header, footer:not(article footer), aside, dialog, label, search, [role="search"], [role="navigation"], [role="button"], [role="banner"], [role="contentinfo"], [role="status"], [role="alert"], iframe, [data-open]';
let initialTexts = new Map<HTMLElement, string>();
let initiallyClipped = new Set<HTMLElement>();

export const print: StaticRule = {
  id: 'print',
  description: 'No main content that is missing or cut on paper: a printed page must say the same.',
  wcag: '1.3.1',
  fix: 'Hide only menus and controls on paper, and leave heights and overflow free there.',
  settings: ['print'],
  captureInitialState() {
    recordShownElements();
    initialTexts = visibleTexts();
    initiallyClipped = clippedTexts();
  },
  check(_, report) {
    const printedText = collapseWhitespace([...visibleTexts().values()].join(' '));
    const missing = [...initialTexts].filter(
      ([element, text]) =>
        !isRendered(element) &&
        isMainContent(element, text) &&
        !printedText.includes(text) &&
        !isSwappedForSibling(element),
    );
    const lost = missing.filter(([element]) => !isHeadingOfRepeatedBlock(element, missing));
    const clipped = [...clippedTexts()].filter(
      (element) => !initiallyClipped.has(element) && initialTexts.has(element),
    );
    report([
      ...lost.map(([element]): Violation => ({ element, message: 'the text is not there on paper' })),
      ...clipped.map((element): Violation => ({ element, message: 'the text is cut on paper' })),
      ...truncatedPage(),
    ]);
  },
};

function isMainContent(element: Element, text: string): boolean {
  const main = document.querySelector('main, [role="main"]');
  if (main && !main.contains(element)) return false;
  return /\p{L}{3,}/u.test(text) && !closestInFlatTree(element, excludedFromPrint) && !isLinkList(element);
}

/** A heading that is hidden with the block below it, of which every text is printed in another place, or is a control. */
function isHeadingOfRepeatedBlock(element: Element, missing: [HTMLElement, string][]): boolean {
  const block = element.closest('h1, h2, h3, h4, h5, h6')?.nextElementSibling;
  return block ? !isRendered(block) && !missing.some(([each]) => block.contains(each)) : false;
}

/** Text within a block of mostly links, like its heading, counts as part of it. */
function isLinkList(element: Element): boolean {
  for (
    let ancestor = element.parentElement;
    ancestor && ancestor !== document.body;
    ancestor = ancestor.parentElement
  ) {
    if (isRendered(ancestor)) return false;
    const links = [...ancestor.querySelectorAll('a, button')].reduce(
      (sum, { textContent }) => sum + (textContent?.length ?? 0),
      0,
    );
    if (links > (ancestor.textContent?.length ?? 0) / 2) return true;
  }
  return false;
}

/** A page of the height of the viewport that clips the rest prints one sheet only. */
function truncatedPage(): Violation[] {
  return [document.documentElement, document.body]
    .filter(
      (element) =>
        /hidden|clip/.test(getComputedStyle(element).overflowY) &&
        element.scrollHeight > element.clientHeight + 50,
    )
    .map((element) => ({ element, message: 'only the first sheet is printed' }));
}
