import { behind } from '../in-page/backgrounds.ts';
import { contrast, over, rgba } from '../in-page/colours.ts';
import { all, isSeen, ownText, parentOf } from '../in-page/elements.ts';
import { whileStill } from '../in-page/kept.ts';
import { holdStill } from '../in-page/still.ts';
import { partsOf, placing, whileTicked } from '../in-page/ticks.ts';
import type { PageCheck } from './check.ts';

let shown = new Set<Element>();

/** A box of the page's own drawing shows whether it is ticked where a reader's own colours replace those of the page. */
export const forcedTicks: PageCheck = {
  id: 'forced-ticks',
  wcag: '1.4.11',
  mend: 'Draw the tick with a border, a picture or a sign as well, or let the browser draw the box.',
  in: ['forced-light'],
  remember() {
    shown = new Set(boxes().filter((each) => !isSeen(each) && changes(each)));
  },
  find() {
    return boxes()
      .filter((each) => getComputedStyle(each).appearance === 'none' || shown.has(each))
      .filter((each) => !changes(each))
      .map((element) => ({
        element,
        what: 'only a background colour tells whether it is ticked, which is lost',
      }));
  },
};

function boxes(): HTMLInputElement[] {
  return all<HTMLInputElement>('input[type="checkbox"], input[type="radio"]').filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
}

/** Whether anything that can be seen is other when a box is ticked: on it, on its label and what that holds, or after it. */
function changes(box: HTMLInputElement): boolean {
  const moveAgain = holdStill();
  const [empty, ticked] = [false, true].map((tick) =>
    whileTicked(box, tick, () => partsOf(box).map(drawnAs).join()),
  );
  moveAgain();
  return empty !== ticked;
}

/** What of an element can be seen. */
function drawnAs(element: Element): string {
  return ['', '::before', '::after']
    .map((part) => {
      const style = getComputedStyle(element, part || null);
      const isThere = part ? style.content !== 'none' && hasInk(style, element) : hasOwnInk(element, style);
      return isThere ? drawn.map((property) => style[property]).join() : '';
    })
    .join('|');
}

function hasOwnInk(element: Element, style: CSSStyleDeclaration): boolean {
  const isDrawn = element.matches('svg, svg *, img') || ownText(element) !== '';
  const isBox = element.matches('input') && isSeen(element) && style.appearance !== 'none';
  return isDrawn || isBox || hasInk(style, parentOf(element) ?? element);
}

/** A border, a sign, a picture, or a background that is not that of what lies below. */
function hasInk(style: CSSStyleDeclaration, below: Element): boolean {
  const edges = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const hasEdge = edges.some(
    (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
  const hasSign = /^".+"/.test(style.content) || /url\(/.test(`${style.content} ${style.backgroundImage}`);
  const colour = rgba(style.backgroundColor);
  const [ground] = whileStill(() => behind(below)).colours;
  return hasEdge || hasSign || (ground !== undefined && contrast(over(colour, ground), ground) > 1.2);
}

const drawn = [
  'backgroundImage',
  'backgroundColor',
  'color',
  'borderWidth',
  'borderStyle',
  'outlineStyle',
  'outlineWidth',
  ...placing,
  'marginLeft',
  'justifyContent',
  'justifySelf',
  'backgroundPosition',
  'textDecorationLine',
  'fontWeight',
] as const;
