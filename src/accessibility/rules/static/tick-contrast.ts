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
    const found = queryAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')
      .filter(
        (each) =>
          isVisibleOnScreen(each) && !isDisabled(each) && getComputedStyle(each).appearance === 'none',
      )
      .map((element) => ({ element, best: bestTickContrast(element) }))
      .filter(({ best }) => best !== undefined && best < 2.99);
    moveAgain();
    report(
      found.map(({ element, best }) => ({
        element,
        message: `what shows that it is ticked has a contrast of ${best?.toFixed(2)}:1, less than 3:1`,
      })),
    );
  },
};

/** The best contrast of anything that comes with a tick; undefined when nothing does. */
function bestTickContrast(box: HTMLInputElement): number | undefined {
  const parts = indicatorElements(box).flatMap((element) =>
    ['', '::before', '::after'].map((part) => ({ element, part })),
  );
  const look = () => parts.map(({ element, part }) => paintedPart(element, part));
  const empty = withChecked(box, false, look);
  const grounds = withChecked(box, false, () =>
    withMemoization(() => [...backdropOf(box).colours, ...empty.flatMap(({ ground }) => ground)]),
  );
  const contrasts = withChecked(box, true, look).flatMap((now, index) => {
    const old = empty[index];
    if (!old || old.all === now.all) return [];
    if (now.isPicture) return [21];
    const isNew = (colour: Rgba) => !old.colours.some((each) => `${each}` === `${colour}`);
    const colours = old.placing === now.placing ? now.colours.filter(isNew) : now.colours;
    return colours.flatMap((colour) =>
      grounds.map((ground) => contrastRatio(compositeOver(colour, ground), ground)),
    );
  });
  return contrasts.length > 0 ? Math.max(...contrasts) : undefined;
}

interface PaintedPart {
  all: string;
  placing: string;
  colours: Rgba[];
  /** What a sign within it lies on. */
  ground: Rgba[];
  isPicture: boolean;
}

function paintedPart(element: Element, part: string): PaintedPart {
  const style = getComputedStyle(element, part || null);
  if (part && style.content === 'none')
    return { all: 'none', placing: 'none', colours: [], ground: [], isPicture: false };
  const places = indicatorProperties.map((each) => style[each]).join();
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => Number.parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`]);
  const written = part && /\w|[^\x20-\x7e"]/.test(style.content.slice(1, -1)) ? [style.color] : [];
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
    all: [places, ...solid, style.backgroundImage, style.boxShadow].join(),
    placing: places,
    colours: colours.filter(([, , , alpha]) => alpha > 0),
    ground: [parseColour(style.backgroundColor)].filter(([, , , alpha]) => alpha > 0.99),
    isPicture,
  };
}
