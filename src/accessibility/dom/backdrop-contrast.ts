import type { Violation } from '../finding.ts';
import { backdropOf } from './backdrop.ts';
import { compositeOver, contrastRatio, parseColour, type Rgba } from './colours.ts';
import { closestInFlatTree, flatTreeParent, isVisibleOnScreen, textElements } from './element-queries.ts';
import { memoize } from './memoize.ts';

/** How much contrast text needs: less when it is large (WCAG 1.4.3). */
export function requiredContrast(style: CSSStyleDeclaration): number {
  const size = Number.parseFloat(style.fontSize);
  const isBold = Number.parseInt(style.fontWeight, 10) >= 700;
  return size >= 24 || (isBold && size >= 18.66) ? 3 : 4.5;
}

/** The lowest contrast of a colour on what lies behind an element; undefined where that is a picture. */
export function contrastOnBackdrop(element: Element, colour: Rgba): number | undefined {
  const { colours, hasImage } = backdropOf(element);
  if (hasImage) return undefined;
  const seen: Rgba = [colour[0], colour[1], colour[2], colour[3] * effectiveOpacity(element)];
  return Math.min(...colours.map((below) => contrastRatio(compositeOver(seen, below), below)));
}

function effectiveOpacity(element: Element): number {
  return memoize('opacity', element, (each): number => {
    const parent = flatTreeParent(each);
    return Number.parseFloat(getComputedStyle(each).opacity) * (parent ? effectiveOpacity(parent) : 1);
  });
}

/** Whether text has no need of contrast: switched off, or not drawn as text. */
export function isContrastExempt(element: Element): boolean {
  return memoize('exempt from contrast', element, computeContrastExemption);
}

function computeContrastExemption(element: Element): boolean {
  const off = closestInFlatTree(element, ':disabled, [aria-disabled="true"], [inert], svg, option, select');
  if (off) return true;
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

/** Every text under a root that cannot be told well from what is behind it. */
export function findLowContrastTexts(elements: HTMLElement[] = textElements(), state = ''): Violation[] {
  return elements.flatMap((element) => {
    if (isContrastExempt(element) || !isVisibleOnScreen(element)) return [];
    const style = getComputedStyle(element);
    const found = contrastOnBackdrop(element, parseColour(style.color));
    const wanted = requiredContrast(style);
    if (found === undefined || found >= wanted - 0.01) return [];
    return [
      { element, message: `the text${state} has a contrast of ${found.toFixed(2)}:1, less than ${wanted}:1` },
    ];
  });
}
