import { isVisuallyHidden } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Reports a focused element that is off screen or entirely covered (WCAG 2.4.7, 2.4.11). */
export function checkFocusNotObscured(element: HTMLElement): (ElementResult & { rule: string })[] {
  const visibleElement = isVisuallyHiddenInput(element)
    ? ((element as HTMLInputElement).labels?.[0] ?? element.parentElement ?? element)
    : element;
  const { left, top, right, bottom, width, height } = visibleElement.getBoundingClientRect();
  if (element.localName === 'area' || document.documentElement.scrollWidth < 50) return [];
  const isOffScreen =
    right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight || isVisuallyHidden(visibleElement);
  if (isOffScreen || width < 1 || height < 1 || !isOpaque(visibleElement))
    return [
      {
        rule: 'focus-on-screen',
        ...toResult({ element, message: 'the focus is on something that is not on the screen' }),
      },
    ];
  const xs = [left + 2, (left + right) / 2, right - 2].map((x) => Math.min(Math.max(x, 1), innerWidth - 1));
  const ys = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => Math.min(Math.max(y, 1), innerHeight - 1));
  const isHittable = xs.some((x) =>
    ys.some((y) => isHitTarget(visibleElement, document.elementFromPoint(x, y))),
  );
  return isHittable
    ? []
    : [
        {
          rule: 'focus-not-obscured',
          ...toResult({ element, message: 'something lies over the element that has the focus' }),
        },
      ];
}

function isVisuallyHiddenInput(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    element.matches('input') &&
    (width <= 2 || height <= 2 || getComputedStyle(element).opacity === '0' || isVisuallyHidden(element))
  );
}

function isOpaque(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function isHitTarget(element: Element, hit: Element | null): boolean {
  if (!hit) return false;
  const root = element.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : element;
  return (
    element.contains(hit) ||
    hit.contains(element) ||
    host.contains(hit) ||
    (hit as HTMLLabelElement).control === element
  );
}
