import type { Complaint } from '../checks/check.ts';
import { behind } from './backgrounds.ts';
import { contrast, over, type Rgba, rgba } from './colours.ts';
import { closest, isSeen, parentOf, textElements } from './elements.ts';
import { once } from './kept.ts';

/** How much contrast text needs: less when it is large (WCAG 1.4.3). */
export function needed(style: CSSStyleDeclaration): number {
  const size = Number.parseFloat(style.fontSize);
  const isBold = Number.parseInt(style.fontWeight, 10) >= 700;
  return size >= 24 || (isBold && size >= 18.66) ? 3 : 4.5;
}

/** The lowest contrast of a colour on what lies behind an element; undefined where that is a picture. */
export function contrastOn(element: Element, colour: Rgba): number | undefined {
  const { colours, hasPicture } = behind(element);
  if (hasPicture) return undefined;
  const seen: Rgba = [colour[0], colour[1], colour[2], colour[3] * opacityOf(element)];
  return Math.min(...colours.map((below) => contrast(over(seen, below), below)));
}

function opacityOf(element: Element): number {
  return once('opacity', element, (each): number => {
    const parent = parentOf(each);
    return Number.parseFloat(getComputedStyle(each).opacity) * (parent ? opacityOf(parent) : 1);
  });
}

/** Whether text has no need of contrast: switched off, or not drawn as text. */
export function isExempt(element: Element): boolean {
  return once('exempt from contrast', element, needsNone);
}

function needsNone(element: Element): boolean {
  const off = closest(element, ':disabled, [aria-disabled="true"], [inert], svg, option, select');
  if (off) return true;
  if (
    element.closest('label') &&
    (element.closest('label') as HTMLLabelElement).control?.matches(':disabled')
  )
    return true;
  return (
    getComputedStyle(element).backgroundClip.includes('text') ||
    rgba(getComputedStyle(element).color)[3] === 0
  );
}

/** Every text under a root that cannot be told well from what is behind it. */
export function paleTexts(elements: HTMLElement[] = textElements(), state = ''): Complaint[] {
  return elements.flatMap((element) => {
    if (isExempt(element) || !isSeen(element)) return [];
    const style = getComputedStyle(element);
    const found = contrastOn(element, rgba(style.color));
    const wanted = needed(style);
    if (found === undefined || found >= wanted - 0.01) return [];
    return [
      { element, what: `the text${state} has a contrast of ${found.toFixed(2)}:1, less than ${wanted}:1` },
    ];
  });
}
