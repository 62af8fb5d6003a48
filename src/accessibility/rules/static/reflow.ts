import {
  closestInFlatTree,
  isVisibleOnScreen,
  isVisuallyHidden,
  queryAll,
  textElements,
  textRects,
} from '../../dom/element-queries.ts';
import { overflowingScrollContainers } from '../../dom/layout.ts';
import type { Violation } from '../../finding.ts';
import type { StaticRule } from '../static-rule.ts';

const twoDimensional =
  'table, pre, code, svg, img, canvas, video, iframe, map, [role="grid"], [role="toolbar"], [role="tablist"], math';

export const reflow: StaticRule = {
  id: 'reflow',
  description:
    'No sideways scrolling at 320 CSS px, which is 1280 px at 400% zoom: each line would have to be scrolled to be read.',
  wcag: '1.4.10',
  fix: 'Let columns wrap and leave out fixed widths; only tables, maps and code may scroll, in a box of their own.',
  settings: ['narrow-light', 'zoomed'],
  check(_, report) {
    const width = document.documentElement.clientWidth;
    const page = document.documentElement.scrollWidth;
    if (page > width + 1 && pageCanScroll())
      return report({
        element: widestElement(width),
        message: `the page is ${page} px wide on a screen of ${width} px`,
      });
    report([...overflowingTexts(width), ...horizontalScrollers()]);
  },
};

function pageCanScroll(): boolean {
  return ![document.documentElement, document.body].some((element) =>
    /hidden|clip/.test(getComputedStyle(element).overflowX),
  );
}

function widestElement(width: number): Element {
  const overflowing = queryAll('body *').filter(
    (element) => isVisibleOnScreen(element) && element.getBoundingClientRect().right > width + 1,
  );
  return (
    overflowing.find(
      (element) => ![...element.children].some((child) => overflowing.includes(child as HTMLElement)),
    ) ?? document.body
  );
}

/** Text beyond the edge of a page that does not scroll horizontally. */
function overflowingTexts(width: number): Violation[] {
  return textElements()
    .filter(
      (element) =>
        isVisibleOnScreen(element) &&
        !closestInFlatTree(element, twoDimensional) &&
        textRects(element).some((rect) => rect.width > 4 && isBeyondEdge(rect, width)),
    )
    .filter(
      (element) =>
        !overflowingScrollContainers().some((box) => box.contains(element)) &&
        !isOffScreen(element, width) &&
        !isClippedByBox(element) &&
        !isMarquee(element),
    )
    .map((element) => ({ element, message: 'the text goes beyond the edge of the screen' }));
}

/** A page from right to left begins at its right edge, and is scrolled to the left. */
function isBeyondEdge({ left, right }: DOMRect, width: number): boolean {
  return getComputedStyle(document.documentElement).direction === 'rtl' ? left < -3 : right > width + 3;
}

/** A skip link is off screen until it has the focus: to the right where the direction is rtl. */
function isOffScreen(element: Element, width: number): boolean {
  const control = element.closest('a[href], button');
  if (!control || !/absolute|fixed/.test(getComputedStyle(control).position)) return false;
  return control.getBoundingClientRect().left >= width;
}

/** Text clipped by a box within the viewport. Other rules check whether it is lost. */
function isClippedByBox(element: Element): boolean {
  const { overflowX } = getComputedStyle(element);
  return /hidden|clip/.test(overflowX) && element.getBoundingClientRect().right <= innerWidth + 3;
}

/** A marquee shows all its text in time. Other rules check its motion. */
function isMarquee(element: Element): boolean {
  return element.getAnimations().some(({ effect }) => effect?.getComputedTiming().iterations === Infinity);
}

/** Boxes of prose that scroll horizontally. */
function horizontalScrollers(): Violation[] {
  return overflowingScrollContainers()
    .filter(
      (box) => box.scrollWidth > box.clientWidth + 4 && isVisibleOnScreen(box) && !isVisuallyHidden(box),
    )
    .filter(
      (box) =>
        !box.querySelector(twoDimensional) &&
        !closestInFlatTree(box, twoDimensional) &&
        box.querySelector('p, li') !== null &&
        box !== document.documentElement &&
        box !== document.body,
    )
    .map((element) => ({ element, message: 'the box must be scrolled sideways to read it' }));
}
