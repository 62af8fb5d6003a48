import {
  flatTreeParent,
  isVisibleOnScreen,
  isVisuallyHidden,
  ownText,
  queryAll,
  textElements,
  textRects,
} from './element-queries.ts';
import { memoize } from './memoize.ts';

/** Returns the elements whose text is clipped, by themselves or an ancestor, by more than a few pixels. */
export function clippedTexts(): Set<HTMLElement> {
  // Text in an SVG does not follow the text size of the page.
  const clipped = textElements().filter(
    (element) => !element.closest('svg') && isVisibleOnScreen(element) && isClipped(element),
  );
  return new Set(clipped);
}

function isClipped(element: Element): boolean {
  const rects = textRects(element);
  if (hasExpandControl(element)) return false;
  for (
    let ancestor: Element | null = element;
    ancestor && ancestor !== document.body;
    ancestor = flatTreeParent(ancestor)
  ) {
    const style = getComputedStyle(ancestor);
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    if (ancestor !== document.documentElement && clipsText(ancestor, style, rects)) return true;
    if (style.position === 'fixed') return false;
  }
  return false;
}

/** Whether a control, like "Read more", expands the text. */
function hasExpandControl(element: Element): boolean {
  return memoize('expand controls', document, () =>
    queryAll('[aria-expanded="false"][aria-controls]').filter(isVisibleOnScreen),
  ).some((control) =>
    (control.getAttribute('aria-controls') ?? '')
      .split(/\s+/)
      .some((id) => document.getElementById(id)?.contains(element)),
  );
}

function clipsText(
  element: Element,
  { overflowX, overflowY }: CSSStyleDeclaration,
  rects: DOMRect[],
): boolean {
  const box = element.getBoundingClientRect();
  const isClippedHorizontally = () =>
    rects.some(({ right, left }) => right > box.right + 3 || left < box.left - 3);
  const isClippedVertically = () =>
    rects.some(({ bottom, top }) => isLineClipped(bottom - box.bottom, top - box.top, rects));
  return (
    (/hidden|clip/.test(overflowX) && isClippedHorizontally()) ||
    (/hidden|clip/.test(overflowY) && isClippedVertically())
  );
}

/** A line is clipped when a third of its height is hidden. */
function isLineClipped(below: number, above: number, rects: DOMRect[]): boolean {
  const tolerance = Math.max(4, (rects[0]?.height ?? 0) / 3);
  return below > tolerance || above < -tolerance;
}

/** Returns pairs of elements whose texts overlap. */
export function overlappingTexts(): Map<HTMLElement, HTMLElement> {
  const lines = textElements()
    .filter((element) => isVisibleOnScreen(element) && !isFixedOrSticky(element) && !element.closest('ruby'))
    .flatMap((element) => textRects(element).map((rect) => ({ element, rect })))
    .filter(({ element, rect }) => rect.width > 2 && rect.height > 2 && isInsideClippingRects(element, rect))
    .sort((a, b) => a.rect.top - b.rect.top);
  const pairs = new Map<HTMLElement, HTMLElement>();
  for (const [index, line] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      if (other.rect.top > line.rect.bottom) break;
      if (line.element !== other.element && rectsOverlap(line.rect, other.rect))
        pairs.set(other.element, line.element);
    }
  return pairs;
}

/** Text that is scrolled or clipped out of its box overlaps nothing. */
function isInsideClippingRects(element: Element, rect: DOMRect): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const { overflowX, overflowY } = getComputedStyle(element);
  const ownRects = /hidden|clip|auto|scroll/.test(overflowX + overflowY)
    ? [element.getBoundingClientRect()]
    : [];
  return [...ownRects, ...clippingRects(element)].every(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The boxes of the ancestors that clip an element. */
function clippingRects(element: Element): DOMRect[] {
  return memoize('clipping rects', element, (node): DOMRect[] => {
    const parent = flatTreeParent(node);
    if (!parent || parent === document.body) return [];
    const { overflowX, overflowY } = getComputedStyle(parent);
    const parentRects = /auto|scroll|hidden|clip/.test(overflowX + overflowY)
      ? [parent.getBoundingClientRect()]
      : [];
    return [...parentRects, ...clippingRects(parent)];
  });
}

function rectsOverlap(one: DOMRect, other: DOMRect): boolean {
  const verticalOverlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const horizontalOverlap = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return horizontalOverlap > 4 && verticalOverlap > 0.4 * Math.min(one.height, other.height);
}

/** Fixed and sticky elements overlap others on purpose. */
function isFixedOrSticky(element: Element): boolean {
  for (let ancestor: Element | null = element; ancestor; ancestor = flatTreeParent(ancestor))
    if (/fixed|sticky/.test(getComputedStyle(ancestor).position)) return true;
  return false;
}

/** Whether an element scrolls when its content overflows. */
export function isScrollContainer(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

/** Returns the scroll containers whose content overflows now. */
export function overflowingScrollContainers(): HTMLElement[] {
  return queryAll('body *').filter((element) => {
    if (!isScrollContainer(element) || isVisuallyHidden(element)) return false;
    return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  });
}

/** Returns the visible texts by element. */
export function visibleTexts(): Map<HTMLElement, string> {
  return new Map(
    textElements()
      .filter(isVisibleOnScreen)
      .map((element) => [element, ownText(element)]),
  );
}
