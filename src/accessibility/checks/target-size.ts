import { all, closest, isSeen, ownText, parentOf } from '../in-page/elements.ts';
import { listens } from '../in-page/listeners.ts';
import { isDisabled } from '../in-page/names.ts';
import { bothWidths, type PageCheck } from './check.ts';

const least = 24;
const targets =
  'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="switch"], [role="tab"], [role="menuitem"], [onclick]';

/** What is pressed is 24 CSS px wide and high, or has that much room to itself. */
export const targetSize: PageCheck = {
  id: 'target-size',
  wcag: '2.5.8',
  mend: 'Make the target at least 24 × 24 px, or leave more room between it and the next.',
  in: bothWidths,
  find() {
    const found = all(targets).filter((each) => isSeen(each) && !isDisabled(each) && !isForLabel(each));
    const boxes = found
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    return boxes.flatMap(({ element, box }) => {
      if ((box.width >= least - 0.5 && box.height >= least - 0.5) || isInText(element) || isNative(element))
        return [];
      const close = boxes.find(
        (other) => other.element !== element && !nested(other.element, element) && isNear(box, other.box),
      );
      if (!close) return [];
      return [
        {
          element,
          what: `the target is ${Math.round(box.width)} × ${Math.round(box.height)} px, with another one close by`,
        },
      ];
    });
  },
};

function boxOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  const label = (element as HTMLInputElement).labels?.[0];
  if (!label || !element.matches('[type="checkbox"], [type="radio"]')) return own;
  const { left, top, right, bottom } = label.getBoundingClientRect();
  const [x, y] = [Math.min(left, own.left), Math.min(top, own.top)];
  return new DOMRect(x, y, Math.max(right, own.right) - x, Math.max(bottom, own.bottom) - y);
}

/** A field that is not seen itself, because its label is drawn in its place. */
function isForLabel(element: Element): boolean {
  return element.matches('input') && getComputedStyle(element).opacity === '0' && !listens(element, 'click');
}

function isNative(element: Element): boolean {
  return (
    element.matches('input[type="range"], input[type="color"]') &&
    getComputedStyle(element).appearance !== 'none'
  );
}

/** Links in a sentence are as high as its lines. */
function isInText(element: Element): boolean {
  if (
    !/^inline/.test(getComputedStyle(element).display) ||
    getComputedStyle(element).display === 'inline-flex'
  )
    return false;
  const block = closest(
    element.parentElement ?? element,
    'p, li, td, dd, dt, div, section, span, figcaption, label, legend',
  );
  for (let each = block; each?.contains(element); each = parentOf(each)) {
    if (/[\p{L}\p{N}]{2,}/u.test(ownText(each))) return true;
    if (!/^inline/.test(getComputedStyle(each).display)) return false;
  }
  return false;
}

function nested(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

/** Whether a circle of 24 px around the middle of a small target touches another target, or the circle of another small one. */
function isNear(small: DOMRect, other: DOMRect): boolean {
  const [x, y] = [small.x + small.width / 2, small.y + small.height / 2];
  const isSmall = other.width < least || other.height < least;
  const toBox = Math.hypot(
    Math.max(other.left - x, 0, x - other.right),
    Math.max(other.top - y, 0, y - other.bottom),
  );
  const toMiddle = Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y);
  return toBox < least / 2 - 0.5 || (isSmall && toMiddle < least - 0.5);
}
