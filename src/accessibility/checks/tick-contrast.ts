import { behind } from '../in-page/backgrounds.ts';
import { coloursIn, contrast, over, type Rgba, rgba } from '../in-page/colours.ts';
import { all, isSeen } from '../in-page/elements.ts';
import { whileStill } from '../in-page/kept.ts';
import { isDisabled } from '../in-page/names.ts';
import { holdStill } from '../in-page/still.ts';
import { partsOf, placing, whileTicked } from '../in-page/ticks.ts';
import { everyColour, type PageCheck } from './check.ts';

/** What shows that a box of the page's own drawing is ticked can be told from what is around it. */
export const tickContrast: PageCheck = {
  id: 'tick-contrast',
  wcag: '1.4.11',
  mend: 'Give the tick or the dot a contrast of 3:1 to the box that it lies in.',
  in: everyColour,
  find() {
    const moveAgain = holdStill();
    const found = all<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')
      .filter((each) => isSeen(each) && !isDisabled(each) && getComputedStyle(each).appearance === 'none')
      .map((element) => ({ element, best: bestContrast(element) }))
      .filter(({ best }) => best !== undefined && best < 2.99);
    moveAgain();
    return found.map(({ element, best }) => ({
      element,
      what: `what shows that it is ticked has a contrast of ${best?.toFixed(2)}:1, less than 3:1`,
    }));
  },
};

/** The best contrast of anything that comes with a tick; undefined when nothing does. */
function bestContrast(box: HTMLInputElement): number | undefined {
  const parts = partsOf(box).flatMap((element) =>
    ['', '::before', '::after'].map((part) => ({ element, part })),
  );
  const look = () => parts.map(({ element, part }) => drawn(element, part));
  const empty = whileTicked(box, false, look);
  const grounds = whileTicked(box, false, () =>
    whileStill(() => [...behind(box).colours, ...empty.flatMap(({ ground }) => ground)]),
  );
  const contrasts = whileTicked(box, true, look).flatMap((now, index) => {
    const old = empty[index];
    if (!old || old.all === now.all) return [];
    if (now.isPicture) return [21];
    const isNew = (colour: Rgba) => !old.colours.some((each) => `${each}` === `${colour}`);
    const colours = old.placing === now.placing ? now.colours.filter(isNew) : now.colours;
    return colours.flatMap((colour) => grounds.map((ground) => contrast(over(colour, ground), ground)));
  });
  return contrasts.length > 0 ? Math.max(...contrasts) : undefined;
}

interface Drawn {
  all: string;
  placing: string;
  colours: Rgba[];
  /** What a sign within it lies on. */
  ground: Rgba[];
  isPicture: boolean;
}

function drawn(element: Element, part: string): Drawn {
  const style = getComputedStyle(element, part || null);
  if (part && style.content === 'none')
    return { all: 'none', placing: 'none', colours: [], ground: [], isPicture: false };
  const places = placing.map((each) => style[each]).join();
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => Number.parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => style[`border${side}Color`]);
  const written = part && /\w|[^\x20-\x7e"]/.test(style.content.slice(1, -1)) ? [style.color] : [];
  const solid = [style.backgroundColor, ...edges, ...written];
  const colours = [...solid.map(rgba), ...coloursIn(style.backgroundImage), ...coloursIn(style.boxShadow)];
  const isPicture =
    /url\(/.test(`${style.backgroundImage} ${style.maskImage} ${style.content}`) ||
    element.matches('svg, svg *, img');
  return {
    all: [places, ...solid, style.backgroundImage, style.boxShadow].join(),
    placing: places,
    colours: colours.filter(([, , , alpha]) => alpha > 0),
    ground: [rgba(style.backgroundColor)].filter(([, , , alpha]) => alpha > 0.99),
    isPicture,
  };
}
