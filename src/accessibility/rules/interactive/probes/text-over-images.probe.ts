import { backdropOf } from '../../../dom/backdrop.ts';
import { isContrastExempt, requiredContrast } from '../../../dom/backdrop-contrast.ts';
import { parseColour, type Rgba } from '../../../dom/colours.ts';
import { isVisibleOnScreen, textElements, textRects } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** Text over an image. Only a screenshot gives the colours behind it. */
export interface TextOverImage {
  colour: Rgba;
  requiredContrast: number;
  /** The first line in the viewport, in CSS pixels. */
  clip: { x: number; y: number; width: number; height: number };
}

let textsOverImages: HTMLElement[] = [];
let restoreStyle = () => {};

/** Collects texts over images. Returns how many. Text with a shadow needs manual review. */
export function findTextsOverImages(): number {
  textsOverImages = textElements().filter(
    (element) =>
      isVisibleOnScreen(element) &&
      !isContrastExempt(element) &&
      backdropOf(element).hasImage &&
      getComputedStyle(element).textShadow === 'none',
  );
  return textsOverImages.length;
}

/** Scrolls a text into view and makes it transparent for a screenshot. Returns undefined when it has no visible line. */
export function hideText(index: number): TextOverImage | undefined {
  const element = textsOverImages[index];
  if (!element) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const style = getComputedStyle(element);
  const [colour, required] = [parseColour(style.color), requiredContrast(style)];
  const [firstLine] = textRects(element).filter(({ width, height }) => width > 4 && height > 4);
  if (!firstLine || firstLine.left < 0 || firstLine.top < 0) return undefined;
  const originalStyle = element.getAttribute('style');
  element.style.setProperty('color', 'transparent', 'important');
  element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
  element.style.setProperty('transition', 'none', 'important');
  restoreStyle = () =>
    originalStyle === null ? element.removeAttribute('style') : element.setAttribute('style', originalStyle);
  const width = Math.min(firstLine.width, innerWidth - firstLine.left);
  const height = Math.min(firstLine.height, innerHeight - firstLine.top);
  if (width < 4 || height < 4) return undefined;
  return { colour, requiredContrast: required, clip: { x: firstLine.left, y: firstLine.top, width, height } };
}

/** Reverts `hideText`. */
export function restoreHiddenText(): void {
  restoreStyle();
}

/** Returns a result for a text over an image. */
export function textOverImageResult(index: number, message: string): ElementResult {
  return toResult({ element: textsOverImages[index] ?? document.body, message });
}
