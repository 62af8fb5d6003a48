import { all, isForScreenReaders, isSeen, ownText, parentOf, textElements, textRects } from './elements.ts';
import { once } from './kept.ts';

/** Whether the edge of an element, or of one around it, hides part of its text, by more than a few pixels. */
export function clippedTexts(): Set<HTMLElement> {
  // The words of a picture have a size of their own.
  const clipped = textElements().filter(
    (element) => !element.closest('svg') && isSeen(element) && isCut(element),
  );
  return new Set(clipped);
}

function isCut(element: Element): boolean {
  const rects = textRects(element);
  if (isOpenable(element)) return false;
  for (let each: Element | null = element; each && each !== document.body; each = parentOf(each)) {
    const style = getComputedStyle(each);
    if (/auto|scroll/.test(style.overflowX + style.overflowY)) return false;
    if (each !== document.documentElement && cuts(each, style, rects)) return true;
    if (style.position === 'fixed') return false;
  }
  return false;
}

/** Whether a control beside it says that it shows the rest, like "Read more". */
function isOpenable(element: Element): boolean {
  return once('openers', document, () => all('[aria-expanded="false"][aria-controls]').filter(isSeen)).some(
    (control) =>
      (control.getAttribute('aria-controls') ?? '')
        .split(/\s+/)
        .some((id) => document.getElementById(id)?.contains(element)),
  );
}

function cuts(element: Element, { overflowX, overflowY }: CSSStyleDeclaration, rects: DOMRect[]): boolean {
  const box = element.getBoundingClientRect();
  const isCutAcross = () => rects.some(({ right, left }) => right > box.right + 3 || left < box.left - 3);
  const isCutDown = () =>
    rects.some(({ bottom, top }) => isBeyond(bottom - box.bottom, top - box.top, rects));
  return (/hidden|clip/.test(overflowX) && isCutAcross()) || (/hidden|clip/.test(overflowY) && isCutDown());
}

/** A line of text is cut when a third of it is out of sight. */
function isBeyond(below: number, above: number, rects: DOMRect[]): boolean {
  const slack = Math.max(4, (rects[0]?.height ?? 0) / 3);
  return below > slack || above < -slack;
}

/** Pairs of texts that lie over one another. */
export function overlappingTexts(): Map<HTMLElement, HTMLElement> {
  const lines = textElements()
    .filter((element) => isSeen(element) && !isLifted(element) && !element.closest('ruby'))
    .flatMap((element) => textRects(element).map((rect) => ({ element, rect })))
    .filter(({ element, rect }) => rect.width > 2 && rect.height > 2 && isInView(element, rect))
    .sort((a, b) => a.rect.top - b.rect.top);
  const pairs = new Map<HTMLElement, HTMLElement>();
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      if (other.rect.top > one.rect.bottom) break;
      if (one.element !== other.element && isOver(one.rect, other.rect))
        pairs.set(other.element, one.element);
    }
  return pairs;
}

/** What is scrolled or cut out of a box lies over nothing, wherever it would be. */
function isInView(element: Element, rect: DOMRect): boolean {
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const { overflowX, overflowY } = getComputedStyle(element);
  const own = /hidden|clip|auto|scroll/.test(overflowX + overflowY) ? [element.getBoundingClientRect()] : [];
  return [...own, ...boxesAround(element)].every(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** The boxes that cut what an element shows. */
function boxesAround(element: Element): DOMRect[] {
  return once('boxes around', element, (each): DOMRect[] => {
    const parent = parentOf(each);
    if (!parent || parent === document.body) return [];
    const { overflowX, overflowY } = getComputedStyle(parent);
    const own = /auto|scroll|hidden|clip/.test(overflowX + overflowY) ? [parent.getBoundingClientRect()] : [];
    return [...own, ...boxesAround(parent)];
  });
}

function isOver(one: DOMRect, other: DOMRect): boolean {
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  return across > 4 && down > 0.4 * Math.min(one.height, other.height);
}

/** What is fixed or sticky lies over other things on purpose. */
function isLifted(element: Element): boolean {
  for (let each: Element | null = element; each; each = parentOf(each))
    if (/fixed|sticky/.test(getComputedStyle(each).position)) return true;
  return false;
}

/** Whether an element gets scroll bars when its content does not fit, as it may in a narrower window. */
export function canScroll(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

/** A box that a reader can scroll by itself, and that cuts what it holds. */
export function scrollers(): HTMLElement[] {
  return all('body *').filter((element) => {
    if (!canScroll(element) || isForScreenReaders(element)) return false;
    return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  });
}

/** The texts that can be seen, each with its element. */
export function seenTexts(): Map<HTMLElement, string> {
  return new Map(
    textElements()
      .filter(isSeen)
      .map((element) => [element, ownText(element)]),
  );
}
