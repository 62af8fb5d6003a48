import type { Violation } from '../finding.ts';
import { backdropOf } from './backdrop.ts';
import { compositeOver, contrastRatio, parseColour, type Rgba } from './colours.ts';
import { closestInFlatTree, flatTreeParent, isVisibleOnScreen, textElements } from './element-queries.ts';
import { memoize } from './memoize.ts';

/** Returns the minimum contrast ratio of text: 3 when it is large, otherwise 4.5 (WCAG 1.4.3). */
export function requiredContrast(style: CSSStyleDeclaration): number {
  const size = Number.parseFloat(style.fontSize);
  const isBold = Number.parseInt(style.fontWeight, 10) >= 700;
  return size >= 24 || (isBold && size >= 18.66) ? 3 : 4.5;
}

/** Returns the lowest contrast ratio of a colour to the backdrop of an element; undefined on an image. */
export function contrastOnBackdrop(element: Element, colour: Rgba): number | undefined {
  const { colours, hasImage } = backdropOf(element);
  if (hasImage) return undefined;
  const foreground: Rgba = [colour[0], colour[1], colour[2], colour[3] * effectiveOpacity(element)];
  return Math.min(...colours.map((backdrop) => contrastRatio(compositeOver(foreground, backdrop), backdrop)));
}

function effectiveOpacity(element: Element): number {
  return memoize('opacity', element, (node): number => {
    const parent = flatTreeParent(node);
    return Number.parseFloat(getComputedStyle(node).opacity) * (parent ? effectiveOpacity(parent) : 1);
  });
}

/** Whether text is exempt from WCAG 1.4.3: in an inactive control, or not rendered as text. */
export function isContrastExempt(element: Element): boolean {
  return memoize('contrast exemption', element, computeContrastExemption);
}

function computeContrastExemption(element: Element): boolean {
  const inactiveAncestor = closestInFlatTree(
    element,
    ':disabled, [aria-disabled="true"], [inert], svg, option, select',
  );
  if (inactiveAncestor) return true;
  if (
    element.closest('label') &&
    (element.closest('label') as HTMLLabelElement).control?.matches(':disabled')
  )
    return true;
  return (
    getComputedStyle(element).backgroundClip.includes('text') ||
    parseColour(getComputedStyle(element).color)[3] === 0
  );
}

/** Returns a violation for each text with too little contrast to its backdrop. `state` is a suffix of the message. */
export function findLowContrastTexts(elements: HTMLElement[] = textElements(), state = ''): Violation[] {
  return elements.flatMap((element) => {
    if (isContrastExempt(element) || !isVisibleOnScreen(element)) return [];
    const style = getComputedStyle(element);
    const contrast = contrastOnBackdrop(element, parseColour(style.color));
    const required = requiredContrast(style);
    if (contrast === undefined || contrast >= required - 0.01) return [];
    return [
      {
        element,
        message: `the text${state} has a contrast of ${contrast.toFixed(2)}:1, less than ${required}:1`,
      },
    ];
  });
}
