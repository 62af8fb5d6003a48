import { backdropOf } from '../../../dom/backdrop.ts';
import { isContrastExempt, requiredContrast } from '../../../dom/backdrop-contrast.ts';
import { parseColour, type Rgba } from '../../../dom/colours.ts';
import { isVisibleOnScreen, textElements, textRects } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

/** A text that stands on a picture, whose colours only a picture of the screen tells. */
export interface TextOverImage {
  colour: Rgba;
  requiredContrast: number;
  /** The place of its first lines in the window, in CSS pixels. */
  clip: { x: number; y: number; width: number; height: number };
}

let textsOverImages: HTMLElement[] = [];
let restoreStyle = () => {};

/** Collects texts over images. Returns how many. A shadow of the text's own is for a person to judge. */
export function findTextsOverImages(): number {
  textsOverImages = textElements().filter(
    (each) =>
      isVisibleOnScreen(each) &&
      !isContrastExempt(each) &&
      backdropOf(each).hasImage &&
      getComputedStyle(each).textShadow === 'none',
  );
  return textsOverImages.length;
}

/** Brings a text on screen and makes it see-through, so that what is behind it can be seen. Undefined when it has no place. */
export function hideText(index: number): TextOverImage | undefined {
  const element = textsOverImages[index];
  if (!element) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const style = getComputedStyle(element);
  const [colour, wanted] = [parseColour(style.color), requiredContrast(style)];
  const [first] = textRects(element).filter(({ width, height }) => width > 4 && height > 4);
  if (!first || first.left < 0 || first.top < 0) return undefined;
  const before = element.getAttribute('style');
  element.style.setProperty('color', 'transparent', 'important');
  element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
  element.style.setProperty('transition', 'none', 'important');
  restoreStyle = () =>
    before === null ? element.removeAttribute('style') : element.setAttribute('style', before);
  const width = Math.min(first.width, innerWidth - first.left);
  const height = Math.min(first.height, innerHeight - first.top);
  if (width < 4 || height < 4) return undefined;
  return { colour, requiredContrast: wanted, clip: { x: first.left, y: first.top, width, height } };
}

/** Shows the text again. */
export function restoreHiddenText(): void {
  restoreStyle();
}

/** A complaint about a text on a picture. */
export function textOverImageResult(index: number, message: string): ElementResult {
  return toResult({ element: textsOverImages[index] ?? document.body, message });
}
