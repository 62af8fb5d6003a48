import { around, behind } from '../in-page/backgrounds.ts';
import { coloursIn, contrast, over, type Rgba, rgba } from '../in-page/colours.ts';
import { all, isSeen } from '../in-page/elements.ts';
import { isDisabled } from '../in-page/names.ts';
import { everyColour, type PageCheck } from './check.ts';

const shaped =
  'input:not([type="hidden"], [type="image"], [type="submit"], [type="button"], [type="reset"], [type="range"], [type="file"], [type="color"]), textarea, select, [role="checkbox"], [role="radio"], [role="switch"], [role="textbox"], [role="searchbox"]';

/** The shape of a field can be told from what is around it. */
export const controlBoundary: PageCheck = {
  id: 'control-boundary',
  wcag: '1.4.11',
  mend: 'Give the border, or the background, of the field a contrast of 3:1 to what is around it.',
  in: everyColour,
  find() {
    return all<HTMLInputElement>(shaped).flatMap((element) => {
      if (
        isDisabled(element) ||
        (isSeen(element) && isDrawnByBrowser(element)) ||
        isWords(element) ||
        !(isSeen(element) || stand(element))
      )
        return [];
      const outside = around(element);
      if (outside.hasPicture) return [];
      const best = Math.max(...shapesOf(element).map((shape) => contrastTo(shape, outside.colours)));
      if (best >= 2.99) return [];
      return [
        { element, what: `the shape of the field has a contrast of ${best.toFixed(2)}:1, less than 3:1` },
      ];
    });
  },
};

/** What is drawn in the place of a box to tick that is not seen itself. */
function stand(field: Element): Element | undefined {
  const { type, nextElementSibling, labels } = field as HTMLInputElement;
  if (!/^(checkbox|radio)$/.test(type) || !field.checkVisibility()) return undefined;
  const near = [nextElementSibling, labels?.[0]].filter((each): each is Element => Boolean(each));
  const isDrawn = (each: Element) =>
    ['::before', '::after'].some((part) => getComputedStyle(each, part).content !== 'none');
  return near.find((each) => isSeen(each) && isDrawn(each));
}

/** A switch with its words inside is told by them. */
function isWords(element: Element): boolean {
  return (
    element.matches('[role]:not(input)') &&
    /\p{L}/u.test(element.textContent ?? '') &&
    !element.matches('[role="textbox"], [role="searchbox"]')
  );
}

function isDrawnByBrowser(element: HTMLInputElement): boolean {
  return /^(checkbox|radio)$/.test(element.type) && getComputedStyle(element).appearance !== 'none';
}

/** What draws the shape: borders, a shadow, the background, and what stands before and after. */
function shapesOf(element: Element): Rgba[] {
  const drawn = isSeen(element) ? element : (stand(element) ?? element);
  const own = ['', '::before', '::after'].flatMap((part) =>
    drawnBy(getComputedStyle(drawn, part || null), part !== ''),
  );
  const inside = [...drawn.children].flatMap((child) => drawnBy(getComputedStyle(child), true));
  return [...own, ...inside, ...behind(drawn).colours];
}

function drawnBy(style: CSSStyleDeclaration, withBackground: boolean): Rgba[] {
  if (withBackground && style.content === 'none') return [];
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
    )
    .map((side) => rgba(style[`border${side}Color`]));
  const outline =
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
      ? [rgba(style.outlineColor)]
      : [];
  const background = withBackground ? [rgba(style.backgroundColor)] : [];
  return [...edges, ...outline, ...background, ...coloursIn(style.boxShadow)];
}

function contrastTo(shape: Rgba, outside: Rgba[]): number {
  return Math.min(...outside.map((below) => contrast(over(shape, below), below)));
}
