import { all, closest, isForScreenReaders, isSeen, textElements, textRects } from '../in-page/elements.ts';
import { scrollers } from '../in-page/layout.ts';
import type { Complaint, PageCheck } from './check.ts';

const twoWays =
  'table, pre, code, svg, img, canvas, video, iframe, map, [role="grid"], [role="toolbar"], [role="tablist"], math';

/** At 320 CSS px, which is 1280 px at 400% zoom, nobody has to scroll sideways to read. */
export const reflow: PageCheck = {
  id: 'reflow',
  wcag: '1.4.10',
  mend: 'Let columns wrap and leave out fixed widths; only tables, maps and code may scroll, in a box of their own.',
  in: ['narrow-light', 'zoomed'],
  find() {
    const width = document.documentElement.clientWidth;
    const page = document.documentElement.scrollWidth;
    if (page > width + 1 && canScroll())
      return [{ element: widest(width), what: `the page is ${page} px wide on a screen of ${width} px` }];
    return [...cutTexts(width), ...sideways()];
  },
};

function canScroll(): boolean {
  return ![document.documentElement, document.body].some((each) =>
    /hidden|clip/.test(getComputedStyle(each).overflowX),
  );
}

function widest(width: number): Element {
  const beyond = all('body *').filter(
    (each) => isSeen(each) && each.getBoundingClientRect().right > width + 1,
  );
  return (
    beyond.find((each) => ![...each.children].some((child) => beyond.includes(child as HTMLElement))) ??
    document.body
  );
}

/** Text that stands beyond the edge of a page that cannot be scrolled. */
function cutTexts(width: number): Complaint[] {
  return textElements()
    .filter(
      (each) =>
        isSeen(each) &&
        !closest(each, twoWays) &&
        textRects(each).some(({ right, width: own }) => own > 4 && right > width + 3),
    )
    .filter(
      (each) =>
        !scrollers().some((box) => box.contains(each)) &&
        !isPutAside(each, width) &&
        !isCutByBox(each) &&
        !passesBy(each),
    )
    .map((element) => ({ element, what: 'the text goes beyond the edge of the screen' }));
}

/** A skip link waits beside the page until it has the focus: to the right where words run from right to left. */
function isPutAside(element: Element, width: number): boolean {
  const control = element.closest('a[href], button');
  if (!control || !/absolute|fixed/.test(getComputedStyle(control).position)) return false;
  return control.getBoundingClientRect().left >= width;
}

/** The edge of a box ends the text before that of the screen does: whether something is lost is for other checks. */
function isCutByBox(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  return /hidden|clip/.test(overflowX) && element.getBoundingClientRect().right <= innerWidth + 3;
}

/** Words that move through a box come by in time. Whether they may move is for other checks. */
function passesBy(element: Element): boolean {
  return element.getAnimations().some(({ effect }) => effect?.getComputedTiming().iterations === Infinity);
}

/** A box of sentences that is scrolled sideways. */
function sideways(): Complaint[] {
  return scrollers()
    .filter((box) => box.scrollWidth > box.clientWidth + 4 && isSeen(box) && !isForScreenReaders(box))
    .filter(
      (box) =>
        !box.querySelector(twoWays) &&
        !closest(box, twoWays) &&
        box.querySelector('p, li') !== null &&
        box !== document.documentElement &&
        box !== document.body,
    )
    .map((element) => ({ element, what: 'the box must be scrolled sideways to read it' }));
}
