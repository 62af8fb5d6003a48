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

/** Whether the edge of an element, or of one around it, hides part of its text, by more than a few pixels. */
export function clippedTexts(): Set<HTMLElement> {
  // The words of a picture have a size of their own.
  const clipped = textElements().filter(
    (element) => !element.closest('svg') && isVisibleOnScreen(element) && isClipped(element),
  );
  return new Set(clipped);
}

function isClipped(element: Element): boolean {
  const rects = textRects(element);
  if (hasExpandControl(element)) return false;
  for (let each: Element | null = element; each && each !== document.body; each = flatTreeParent(each)) {
    const style = getComputedStyle(each);
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    if (each !== document.documentElement && clipsText(each, style, rects)) return true;
    if (style.position === 'fixed') return false;
  }
  return false;
}

/** Whether a control beside it says that it shows the rest, like "Read more". */
function hasExpandControl(element: Element): boolean {
  return memoize('openers', document, () =>
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
  const isCutAcross = () => rects.some(({ right, left }) => right > box.right + 3 || left < box.left - 3);
  const isCutDown = () =>
    rects.some(({ bottom, top }) => isLineClipped(bottom - box.bottom, top - box.top, rects));
  return (/hidden|clip/.test(overflowX) && isCutAcross()) || (/hidden|clip/.test(overflowY) && isCutDown());
}

/** A line of text is cut when a third of it is out of sight. */
function isLineClipped(below: number, above: number, rects: DOMRect[]): boolean {
  const slack = Math.max(4, (rects[0]?.height ?? 0) / 3);
  return below > slack || above < -slack;
}

/** Pairs of texts that lie over one another. */
export function overlappingTexts(): Map<HTMLElement, HTMLElement> {
  const lines = textElements()
    .filter((element) => isVisibleOnScreen(element) && !isFixedOrSticky(element) && !element.closest('ruby'))
    .flatMap((element) => textRects(element).map((rect) => ({ element, rect })))
    .filter(({ element, rect }) => rect.width > 2 && rect.height > 2 && isInsideClippingRects(element, rect))
    .sort((a, b) => a.rect.top - b.rect.top);
  const pairs = new Map<HTMLElement, HTMLElement>();
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      if (other.rect.top > one.rect.bottom) break;
      if (one.element !== other.element && rectsOverlap(one.rect, other.rect))
        pairs.set(other.element, one.element);
    }
  return pairs;
}

/** What is scrolled or cut out of a box lies over nothing, wherever it would be. */
function isInsideClippingRects(element: Element, rect: DOMRect): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const { overflowX, overflowY } = getComputedStyle(element);
  const own = /hidden|clip|auto|scroll/.test(overflowX + overflowY) ? [element.getBoundingClientRect()] : [];
  return [...own, ...clippingRects(element)].every(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The boxes that cut what an element shows. */
function clippingRects(element: Element): DOMRect[] {
  return memoize('boxes around', element, (each): DOMRect[] => {
    const parent = flatTreeParent(each);
    if (!parent || parent === document.body) return [];
    const { overflowX, overflowY } = getComputedStyle(parent);
    const own = /auto|scroll|hidden|clip/.test(overflowX + overflowY) ? [parent.getBoundingClientRect()] : [];
    return [...own, ...clippingRects(parent)];
  });
}

function rectsOverlap(one: DOMRect, other: DOMRect): boolean {
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > 4 && down > 0.4 * Math.min(one.height, other.height);
}

/** What is fixed or sticky lies over other things on purpose. */
function isFixedOrSticky(element: Element): boolean {
  for (let each: Element | null = element; each; each = flatTreeParent(each))
    if (/fixed|sticky/.test(getComputedStyle(each).position)) return true;
  return false;
}

/** Whether an element gets scroll bars when its content does not fit, as it may in a narrower window. */
export function isScrollContainer(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

/** A box that a reader can scroll by itself, and that cuts what it holds. */
export function overflowingScrollContainers(): HTMLElement[] {
  return queryAll('body *').filter((element) => {
    if (!isScrollContainer(element) || isVisuallyHidden(element)) return false;
    return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  });
}

/** The texts that can be seen, each with its element. */
export function visibleTexts(): Map<HTMLElement, string> {
  return new Map(
    textElements()
      .filter(isVisibleOnScreen)
      .map((element) => [element, ownText(element)]),
  );
}
