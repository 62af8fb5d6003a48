import { isDisabled } from '../../dom/accessible-name.ts';
import { backdropOf } from '../../dom/backdrop.ts';
import { indicatorElements, indicatorProperties, withChecked } from '../../dom/checkboxes.ts';
import { compositeOver, contrastRatio, extractColours, parseColour, type Rgba } from '../../dom/colours.ts';
import { disableAnimations } from '../../dom/disable-animations.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { withMemoization } from '../../dom/memoize.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const tickContrast: StaticRule = {
  id: 'tick-contrast',
  description: 'No custom tick that stands out by less than 3:1: people could not see what they chose.',
  wcag: '1.4.11',
  fix: 'Give the tick or the dot a contrast of 3:1 to the box that it lies in.',
  settings: allColourSettings,
  check(_, report) {
    const moveAgain = disableAnimations();
    const boxes = queryAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')
      .filter(
        (element) =>
          isVisibleOnScreen(element) &&
          !isDisabled(element) &&
          getComputedStyle(element).appearance === 'none',
      )
      .map((element) => ({ element, best: bestTickContrast(element) }))
      .filter(({ best }) => best !== undefined && best < 2.99);
    moveAgain();
    report(
      boxes.map(({ element, best }) => ({
        element,
        message: `what shows that it is ticked has a contrast of ${best?.toFixed(2)}:1, less than 3:1`,
      })),
    );
  },
};

/** Returns the highest contrast ratio of the parts that appear when a box is checked; undefined without any. */
function bestTickContrast(box: HTMLInputElement): number | undefined {
  const parts = indicatorElements(box).flatMap((element) =>
    ['', '::before', '::after'].map((pseudoElement) => ({ element, pseudoElement })),
  );
  const captureParts = () => parts.map(({ element, pseudoElement }) => paintedPart(element, pseudoElement));
  const empty = withChecked(box, false, captureParts);
  const backdrops = withChecked(box, false, () =>
    withMemoization(() => [...backdropOf(box).colours, ...empty.flatMap(({ backdrop }) => backdrop)]),
  );
  const contrasts = withChecked(box, true, captureParts).flatMap((checkedPart, index) => {
    const uncheckedPart = empty[index];
    if (!uncheckedPart || uncheckedPart.all === checkedPart.all) return [];
    if (checkedPart.isPicture) return [21];
    const isNew = (colour: Rgba) => !uncheckedPart.colours.some((existing) => `${existing}` === `${colour}`);
    const colours =
      uncheckedPart.placing === checkedPart.placing ? checkedPart.colours.filter(isNew) : checkedPart.colours;
    return colours.flatMap((colour) =>
      backdrops.map((backdrop) => contrastRatio(compositeOver(colour, backdrop), backdrop)),
    );
  });
  return contrasts.length > 0 ? Math.max(...contrasts) : undefined;
}

interface PaintedPart {
  all: string;
  placing: string;
  colours: Rgba[];
  /** Its background colour, if opaque. */
  backdrop: Rgba[];
  isPicture: boolean;
}

function paintedPart(element: Element, pseudoElement: string): PaintedPart {
  const style = getComputedStyle(element, pseudoElement || null);
  if (pseudoElement && style.content === 'none')
    return { all: 'none', placing: 'none', colours: [], backdrop: [], isPicture: false };
  const placement = indicatorProperties.map((property) => style[property]).join();
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => Number.parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`]);
  const written = pseudoElement && /\w|[^\x20-\x7e"]/.test(style.content.slice(1, -1)) ? [style.color] : [];
  const solid = [style.backgroundColor, ...edges, ...written];
  const colours = [
    ...solid.map(parseColour),
    ...extractColours(style.backgroundImage),
    ...extractColours(style.boxShadow),
  ];
  const isPicture =
    /url\(/.test(`${style.backgroundImage} ${style.maskImage} ${style.content}`) ||
    element.matches('svg, svg *, img');
  return {
    all: [placement, ...solid, style.backgroundImage, style.boxShadow].join(),
    placing: placement,
    colours: colours.filter(([, , , alpha]) => alpha > 0),
    backdrop: [parseColour(style.backgroundColor)].filter(([, , , alpha]) => alpha > 0.99),
    isPicture,
  };
}
