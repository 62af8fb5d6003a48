import { closest, isRendered, squeezed } from '../in-page/elements.ts';
import { clippedTexts, seenTexts } from '../in-page/layout.ts';
import type { Complaint, PageCheck } from './check.ts';

const notForPaper =
  'a, button, nav, form, details, summary, header, footer:not(article footer), aside, dialog, label, search, [role="search"], [role="navigation"], [role="button"], [role="banner"], [role="contentinfo"], [role="status"], [role="alert"], iframe';
let before = new Map<HTMLElement, string>();
let cut = new Set<HTMLElement>();

/** What tells something is on paper too. */
export const print: PageCheck = {
  id: 'print',
  wcag: '1.3.1',
  mend: 'Hide only menus and controls on paper, and leave heights and overflow free there.',
  in: ['print'],
  remember() {
    before = seenTexts();
    cut = clippedTexts();
  },
  find() {
    const shown = squeezed([...seenTexts().values()].join(' '));
    const lost = [...before].filter(
      ([element, text]) => !isRendered(element) && isAdvice(element, text) && !shown.includes(text),
    );
    const clipped = [...clippedTexts()].filter((element) => !cut.has(element) && before.has(element));
    return [
      ...lost.map(([element]): Complaint => ({ element, what: 'the text is not there on paper' })),
      ...clipped.map((element): Complaint => ({ element, what: 'the text is cut on paper' })),
      ...cutPage(),
    ];
  },
};

function isAdvice(element: Element, text: string): boolean {
  const main = document.querySelector('main, [role="main"]');
  if (main && !main.contains(element)) return false;
  return /\p{L}{3,}/u.test(text) && !closest(element, notForPaper) && !holdsOnlyLinks(element);
}

/** A heading of links belongs to them. */
function holdsOnlyLinks(element: Element): boolean {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
    if (isRendered(each)) return false;
    const links = [...each.querySelectorAll('a, button')].reduce(
      (sum, { textContent }) => sum + (textContent?.length ?? 0),
      0,
    );
    if (links > (each.textContent?.length ?? 0) / 2) return true;
  }
  return false;
}

/** A page that is as high as the screen and hides the rest prints one sheet. */
function cutPage(): Complaint[] {
  return [document.documentElement, document.body]
    .filter(
      (each) =>
        /hidden|clip/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight + 50,
    )
    .map((element) => ({ element, what: 'only the first sheet is printed' }));
}
