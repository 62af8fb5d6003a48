import { isDisabled } from '../../dom/accessible-name.ts';
import { backdropOf, surroundingBackdrop } from '../../dom/backdrop.ts';
import { compositeOver, contrastRatio, extractColours, parseColour, type Rgba } from '../../dom/colours.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
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
        const surroundings = surroundingBackdrop(element);
        if (surroundings.hasImage) return [];
        const best = Math.max(
          ...boundaryColours(element).map((shape) => lowestContrast(shape, surroundings.colours)),
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

/** The element that is drawn in place of a visually hidden checkbox. */
function visualSubstitute(field: Element): Element | undefined {
  const { type, nextElementSibling, labels } = field as HTMLInputElement;
  if (!/^(checkbox|radio)$/.test(type) || !field.checkVisibility()) return undefined;
  const candidates = [nextElementSibling, labels?.[0]].filter((element): element is Element =>
    Boolean(element),
  );
  const isDrawn = (element: Element) =>
    ['::before', '::after'].some(
      (pseudoElement) => getComputedStyle(element, pseudoElement).content !== 'none',
    );
  return candidates.find((element) => isVisibleOnScreen(element) && isDrawn(element));
}

/** A switch with text inside is identified by the text. Its state is not, where an empty box beside the text is drawn for it. */
function isTextOnly(element: Element): boolean {
  return (
    element.matches('[role]:not(input)') &&
    /\p{L}/u.test(element.textContent ?? '') &&
    !element.matches('[role="textbox"], [role="searchbox"]') &&
    (/\b(on|off)\b/i.test(normalizedText(element)) || drawnStates(element).length === 0)
  );
}

/** Boxes without words in a control with words, like the track and the knob of a switch. */
function drawnStates(element: Element): Element[] {
  if (!element.matches('[role="switch"], [role="checkbox"], [role="radio"]')) return [];
  return [...element.querySelectorAll('span, div, i')].filter(
    (box) => normalizedText(box) === '' && !box.querySelector('svg, img') && isPaintedBox(box),
  );
}

function isPaintedBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width >= 12 &&
    height >= 12 &&
    isVisibleOnScreen(element) &&
    boxColours(element).some(([, , , alpha]) => alpha > 0)
  );
}

function boxColours(box: Element): Rgba[] {
  return ['', '::before', '::after'].flatMap((part) =>
    paintedColours(getComputedStyle(box, part || null), true),
  );
}

function hasNativeAppearance(element: HTMLInputElement): boolean {
  return /^(checkbox|radio)$/.test(element.type) && getComputedStyle(element).appearance !== 'none';
}

/** The colours of borders, shadow, background and pseudo-elements. */
function boundaryColours(element: Element): Rgba[] {
  const visibleElement = isVisibleOnScreen(element) ? element : (visualSubstitute(element) ?? element);
  const ownColours = ['', '::before', '::after'].flatMap((pseudoElement) =>
    paintedColours(getComputedStyle(visibleElement, pseudoElement || null), pseudoElement !== ''),
  );
  const childColours = [...visibleElement.children].flatMap((child) =>
    paintedColours(getComputedStyle(child), true),
  );
  const stateColours = drawnStates(element).flatMap(boxColours);
  return [...ownColours, ...childColours, ...stateColours, ...backdropOf(visibleElement).colours];
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

function lowestContrast(shape: Rgba, surroundings: Rgba[]): number {
  return Math.min(...surroundings.map((backdrop) => contrastRatio(compositeOver(shape, backdrop), backdrop)));
}
