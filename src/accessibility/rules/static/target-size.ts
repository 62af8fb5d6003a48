import { isDisabled } from '../../dom/accessible-name.ts';
import {
  closestInFlatTree,
  flatTreeParent,
  isVisibleOnScreen,
  ownText,
  queryAll,
} from '../../dom/element-queries.ts';
import { hasEventListener } from '../../dom/event-listeners.ts';
import { bothWidths } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const minTargetSize = 24;
const targetSelector =
  'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="switch"], [role="tab"], [role="menuitem"], [onclick]';

export const targetSize: StaticRule = {
  id: 'target-size',
  description:
    'No target smaller than 24 CSS px without room around it: people with a tremor would hit the one beside it.',
  wcag: '2.5.8',
  fix: 'Make the target at least 24 × 24 px, or leave more room between it and the next.',
  settings: bothWidths,
  check(_, report) {
    const targets = queryAll(targetSelector).filter(
      (element) => isVisibleOnScreen(element) && !isDisabled(element) && !isReplacedByLabel(element),
    );
    const boxes = targets
      .map((element) => ({ element, box: targetRect(element) }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    report(
      boxes.flatMap(({ element, box }) => {
        if (
          (box.width >= minTargetSize - 0.5 && box.height >= minTargetSize - 0.5) ||
          isInlineTarget(element) ||
          hasNativeAppearance(element)
        )
          return [];
        const close = boxes.find(
          (other) =>
            other.element !== element && !isNested(other.element, element) && isTooClose(box, other.box),
        );
        if (!close) return [];
        return [
          {
            element,
            message: `the target is ${Math.round(box.width)} × ${Math.round(box.height)} px, with another one close by`,
          },
        ];
      }),
    );
  },
};

function targetRect(element: Element): DOMRect {
  const ownRect = element.getBoundingClientRect();
  const label = (element as HTMLInputElement).labels?.[0];
  if (!label || !element.matches('[type="checkbox"], [type="radio"]')) return ownRect;
  const { left, top, right, bottom } = label.getBoundingClientRect();
  const [x, y] = [Math.min(left, ownRect.left), Math.min(top, ownRect.top)];
  return new DOMRect(x, y, Math.max(right, ownRect.right) - x, Math.max(bottom, ownRect.bottom) - y);
}

/** A visually hidden field, represented by its label. */
function isReplacedByLabel(element: Element): boolean {
  return (
    element.matches('input') &&
    getComputedStyle(element).opacity === '0' &&
    !hasEventListener(element, 'click')
  );
}

function hasNativeAppearance(element: Element): boolean {
  return (
    element.matches('input[type="range"], input[type="color"]') &&
    getComputedStyle(element).appearance !== 'none'
  );
}

/** The height of links in a sentence is constrained by its line height (WCAG 2.5.8, "inline"). */
function isInlineTarget(element: Element): boolean {
  if (
    !/^inline/.test(getComputedStyle(element).display) ||
    getComputedStyle(element).display === 'inline-flex'
  )
    return false;
  const block = closestInFlatTree(
    element.parentElement ?? element,
    'p, li, td, dd, dt, div, section, span, figcaption, label, legend',
  );
  for (let ancestor = block; ancestor?.contains(element); ancestor = flatTreeParent(ancestor)) {
    if (/[\p{L}\p{N}]{2,}/u.test(ownText(ancestor))) return true;
    if (!/^inline/.test(getComputedStyle(ancestor).display)) return false;
  }
  return false;
}

function isNested(one: Element, other: Element): boolean {
  return one.contains(other) || other.contains(one);
}

/** Whether a circle of 24 px on the centre of an undersized target intersects another target or its circle (WCAG 2.5.8). */
function isTooClose(target: DOMRect, other: DOMRect): boolean {
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  const isSmall = other.width < minTargetSize || other.height < minTargetSize;
  const toBox = Math.hypot(
    Math.max(other.left - x, 0, x - other.right),
    Math.max(other.top - y, 0, y - other.bottom),
  );
  const toMiddle = Math.hypot(other.x + other.width / 2 - x, other.y + other.height / 2 - y);
  return toBox < minTargetSize / 2 - 0.5 || (isSmall && toMiddle < minTargetSize - 0.5);
}
