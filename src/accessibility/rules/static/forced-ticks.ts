import { backdropOf } from '../../dom/backdrop.ts';
import { indicatorElements, indicatorProperties, withChecked } from '../../dom/checkboxes.ts';
import { compositeOver, contrastRatio, parseColour } from '../../dom/colours.ts';
import { disableAnimations } from '../../dom/disable-animations.ts';
import { flatTreeParent, isVisibleOnScreen, ownText, queryAll } from '../../dom/element-queries.ts';
import { withMemoization } from '../../dom/memoize.ts';
import type { StaticRule } from '../static-rule.ts';

let customDrawn = new Set<Element>();

export const forcedTicks: StaticRule = {
  id: 'forced-ticks',
  description:
    'No custom tick box whose state is lost in forced colours: people could not see what they chose.',
  wcag: '1.4.11',
  fix: 'Draw the tick with a border, a picture or a sign as well, or let the browser draw the box.',
  settings: ['forced-light'],
  captureInitialState() {
    customDrawn = new Set(
      findCheckboxes().filter((each) => !isVisibleOnScreen(each) && looksDifferentWhenChecked(each)),
    );
  },
  check(_, report) {
    report(
      findCheckboxes()
        .filter((each) => getComputedStyle(each).appearance === 'none' || customDrawn.has(each))
        .filter((each) => !looksDifferentWhenChecked(each))
        .map((element) => ({
          element,
          message: 'only a background colour tells whether it is ticked, which is lost',
        })),
    );
  },
};

function findCheckboxes(): HTMLInputElement[] {
  return queryAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]').filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
}

/** Whether anything that can be seen is other when a box is ticked: on it, on its label and what that holds, or after it. */
function looksDifferentWhenChecked(box: HTMLInputElement): boolean {
  const moveAgain = disableAnimations();
  const [empty, ticked] = [false, true].map((tick) =>
    withChecked(box, tick, () => indicatorElements(box).map(styleSignature).join()),
  );
  moveAgain();
  return empty !== ticked;
}

/** What of an element can be seen. */
function styleSignature(element: Element): string {
  return ['', '::before', '::after']
    .map((part) => {
      const style = getComputedStyle(element, part || null);
      const isThere = part
        ? style.content !== 'none' && hasVisiblePaint(style, element)
        : isPainted(element, style);
      return isThere ? comparedProperties.map((property) => style[property]).join() : '';
    })
    .join('|');
}

function isPainted(element: Element, style: CSSStyleDeclaration): boolean {
  const isDrawn = element.matches('svg, svg *, img') || ownText(element) !== '';
  const isBox = element.matches('input') && isVisibleOnScreen(element) && style.appearance !== 'none';
  return isDrawn || isBox || hasVisiblePaint(style, flatTreeParent(element) ?? element);
}

/** A border, a sign, a picture, or a background that is not that of what lies below. */
function hasVisiblePaint(style: CSSStyleDeclaration, below: Element): boolean {
  const edges = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const hasEdge = edges.some(
    (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
  const hasSign = /^".+"/.test(style.content) || /url\(/.test(`${style.content} ${style.backgroundImage}`);
  const colour = parseColour(style.backgroundColor);
  const [ground] = withMemoization(() => backdropOf(below)).colours;
  return (
    hasEdge || hasSign || (ground !== undefined && contrastRatio(compositeOver(colour, ground), ground) > 1.2)
  );
}

const comparedProperties = [
  'backgroundImage',
  'backgroundColor',
  'color',
  'borderWidth',
  'borderStyle',
  'outlineStyle',
  'outlineWidth',
  ...indicatorProperties,
  'marginLeft',
  'justifyContent',
  'justifySelf',
  'backgroundPosition',
  'textDecorationLine',
  'fontWeight',
] as const;
