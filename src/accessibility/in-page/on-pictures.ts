import type { Found } from '../finding.ts';
import { behind } from './backgrounds.ts';
import { type Rgba, rgba } from './colours.ts';
import { isSeen, textElements, textRects } from './elements.ts';
import { described } from './run.ts';
import { isExempt, needed } from './text-contrast.ts';

/** A text that stands on a picture, whose colours only a picture of the screen tells. */
export interface OnPicture {
  colour: Rgba;
  needed: number;
  /** The place of its first lines in the window, in CSS pixels. */
  place: { x: number; y: number; width: number; height: number };
}

let texts: HTMLElement[] = [];
let restore = () => {};

/** Looks for texts on pictures. Answers with how many there are. A shadow of the text's own is for a person to judge. */
export function findOnPictures(): number {
  texts = textElements().filter(
    (each) =>
      isSeen(each) &&
      !isExempt(each) &&
      behind(each).hasPicture &&
      getComputedStyle(each).textShadow === 'none',
  );
  return texts.length;
}

/** Brings a text on screen and makes it see-through, so that what is behind it can be seen. Undefined when it has no place. */
export function uncover(index: number): OnPicture | undefined {
  const element = texts[index];
  if (!element) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const style = getComputedStyle(element);
  const [colour, wanted] = [rgba(style.color), needed(style)];
  const [first] = textRects(element).filter(({ width, height }) => width > 4 && height > 4);
  if (!first || first.left < 0 || first.top < 0) return undefined;
  const before = element.getAttribute('style');
  element.style.setProperty('color', 'transparent', 'important');
  element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
  element.style.setProperty('transition', 'none', 'important');
  restore = () =>
    before === null ? element.removeAttribute('style') : element.setAttribute('style', before);
  const width = Math.min(first.width, innerWidth - first.left);
  const height = Math.min(first.height, innerHeight - first.top);
  if (width < 4 || height < 4) return undefined;
  return { colour, needed: wanted, place: { x: first.left, y: first.top, width, height } };
}

/** Shows the text again. */
export function cover(): void {
  restore();
}

/** A complaint about a text on a picture. */
export function aboutOnPicture(index: number, what: string): Found {
  return described({ element: texts[index] ?? document.body, what });
}
