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
      findCheckboxes().filter((box) => !isVisibleOnScreen(box) && looksDifferentWhenChecked(box)),
    );
  },
  check(_, report) {
    report(
      findCheckboxes()
        .filter((box) => getComputedStyle(box).appearance === 'none' || customDrawn.has(box))
        .filter((box) => !looksDifferentWhenChecked(box))
        .map((element) => ({
          element,
          message: 'only a background colour tells whether it is ticked, which is lost',
        })),
    );
  },
};

function findCheckboxes(): HTMLInputElement[] {
  return queryAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]').filter((box) =>
    box.checkVisibility({ visibilityProperty: true }),
  );
}

/** Whether checking a box visibly changes it, its label or the next sibling. */
function looksDifferentWhenChecked(box: HTMLInputElement): boolean {
  const moveAgain = disableAnimations();
  const [empty, ticked] = [false, true].map((tick) =>
    withChecked(box, tick, () => indicatorElements(box).map(styleSignature).join()),
  );
  moveAgain();
  return empty !== ticked;
}

/** The visible styles of an element and its pseudo-elements. */
function styleSignature(element: Element): string {
  return ['', '::before', '::after']
    .map((pseudoElement) => {
      const style = getComputedStyle(element, pseudoElement || null);
      const isRendered = pseudoElement
        ? style.content !== 'none' && hasVisiblePaint(style, element)
        : isPainted(element, style);
      return isRendered ? comparedProperties.map((property) => style[property]).join() : '';
    })
    .join('|');
}

function isPainted(element: Element, style: CSSStyleDeclaration): boolean {
  const isDrawn = element.matches('svg, svg *, img') || ownText(element) !== '';
  const isBox = element.matches('input') && isVisibleOnScreen(element) && style.appearance !== 'none';
  return isDrawn || isBox || hasVisiblePaint(style, flatTreeParent(element) ?? element);
}

/** A border, text, an image, or a background that differs from the backdrop. */
function hasVisiblePaint(style: CSSStyleDeclaration, backdropElement: Element): boolean {
  const edges = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const hasEdge = edges.some(
    (side) => style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
  const hasSign = /^".+"/.test(style.content) || /url\(/.test(`${style.content} ${style.backgroundImage}`);
  const colour = parseColour(style.backgroundColor);
  const [backdrop] = withMemoization(() => backdropOf(backdropElement)).colours;
  return (
    hasEdge ||
    hasSign ||
    (backdrop !== undefined && contrastRatio(compositeOver(colour, backdrop), backdrop) > 1.2)
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
