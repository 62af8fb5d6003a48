import { isDisabled } from '../../dom/accessible-name.ts';
import { backdropOf, surroundingBackdrop } from '../../dom/backdrop.ts';
import { compositeOver, contrastRatio, extractColours, parseColour, type Rgba } from '../../dom/colours.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const controlsWithBoundary =
  'input:not([type="hidden"], [type="image"], [type="submit"], [type="button"], [type="reset"], [type="range"], [type="file"], [type="color"]), textarea, select, [role="checkbox"], [role="radio"], [role="switch"], [role="textbox"], [role="searchbox"]';

export const controlBoundary: StaticRule = {
  id: 'control-boundary',
  description: 'No field whose shape stands out by less than 3:1: people with low vision could not find it.',
  wcag: '1.4.11',
  fix: 'Give the border, or the background, of the field a contrast of 3:1 to what is around it.',
  settings: allColourSettings,
  check(_, report) {
    report(
      queryAll<HTMLInputElement>(controlsWithBoundary).flatMap((element) => {
        if (
          isDisabled(element) ||
          (isVisibleOnScreen(element) && hasNativeAppearance(element)) ||
          isTextOnly(element) ||
          !(isVisibleOnScreen(element) || visualSubstitute(element))
        )
          return [];
        const outside = surroundingBackdrop(element);
        if (outside.hasImage) return [];
        const best = Math.max(
          ...boundaryColours(element).map((shape) => lowestContrast(shape, outside.colours)),
        );
        if (best >= 2.99) return [];
        return [
          {
            element,
            message: `the shape of the field has a contrast of ${best.toFixed(2)}:1, less than 3:1`,
          },
        ];
      }),
    );
  },
};

/** What is drawn in the place of a box to tick that is not seen itself. */
function visualSubstitute(field: Element): Element | undefined {
  const { type, nextElementSibling, labels } = field as HTMLInputElement;
  if (!/^(checkbox|radio)$/.test(type) || !field.checkVisibility()) return undefined;
  const near = [nextElementSibling, labels?.[0]].filter((each): each is Element => Boolean(each));
  const isDrawn = (each: Element) =>
    ['::before', '::after'].some((part) => getComputedStyle(each, part).content !== 'none');
  return near.find((each) => isVisibleOnScreen(each) && isDrawn(each));
}

/** A switch with its words inside is told by them. */
function isTextOnly(element: Element): boolean {
  return (
    element.matches('[role]:not(input)') &&
    /\p{L}/u.test(element.textContent ?? '') &&
    !element.matches('[role="textbox"], [role="searchbox"]')
  );
}

function hasNativeAppearance(element: HTMLInputElement): boolean {
  return /^(checkbox|radio)$/.test(element.type) && getComputedStyle(element).appearance !== 'none';
}

/** What draws the shape: borders, a shadow, the background, and what stands before and after. */
function boundaryColours(element: Element): Rgba[] {
  const drawn = isVisibleOnScreen(element) ? element : (visualSubstitute(element) ?? element);
  const own = ['', '::before', '::after'].flatMap((part) =>
    paintedColours(getComputedStyle(drawn, part || null), part !== ''),
  );
  const inside = [...drawn.children].flatMap((child) => paintedColours(getComputedStyle(child), true));
  return [...own, ...inside, ...backdropOf(drawn).colours];
}

function paintedColours(style: CSSStyleDeclaration, withBackground: boolean): Rgba[] {
  if (withBackground && style.content === 'none') return [];
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none',
    )
    .map((side) => parseColour(style[`border${side}Color`]));
  const outline =
    style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0
      ? [parseColour(style.outlineColor)]
      : [];
  const background = withBackground ? [parseColour(style.backgroundColor)] : [];
  return [...edges, ...outline, ...background, ...extractColours(style.boxShadow)];
}

function lowestContrast(shape: Rgba, outside: Rgba[]): number {
  return Math.min(...outside.map((below) => contrastRatio(compositeOver(shape, below), below)));
}
