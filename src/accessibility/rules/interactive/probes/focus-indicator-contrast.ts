import { backdropOf, surroundingBackdrop } from '../../../dom/backdrop.ts';
import {
  compositeOver,
  contrastRatio,
  extractColours,
  parseColour,
  type Rgba,
} from '../../../dom/colours.ts';
import { flatTreeParent } from '../../../dom/element-queries.ts';

/** How an element looks, as far as a focus can show: itself, what is drawn with it, and what is around it. */
export type Appearance = Map<string, AppearancePart>;

interface AppearancePart {
  element: Element;
  style: Record<StyleProperty, string>;
}

/** A change of any of these is seen whatever the colours. */
const nonColourProperties = [
  'transform',
  'clipPath',
  'clip',
  'width',
  'height',
  'left',
  'top',
  'visibility',
  'display',
  'opacity',
  'fontWeight',
  'fontSize',
  'filter',
  'content',
  'backgroundImage',
] as const;
const styleProperties = [
  ...nonColourProperties,
  'outlineStyle',
  'outlineWidth',
  'outlineColor',
  'boxShadow',
  'borderTopColor',
  'borderBottomColor',
  'borderLeftColor',
  'borderTopWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'backgroundColor',
  'color',
  'textDecorationLine',
  'textDecorationThickness',
  'textDecorationColor',
  'fill',
  'stroke',
] as const;
type StyleProperty = (typeof styleProperties)[number];

/** How an element looks now. */
export function captureAppearance(element: Element): Appearance {
  const label = (element as HTMLInputElement).labels?.[0];
  const near = [
    element,
    ...nearestAncestors(element),
    element.nextElementSibling,
    label,
    ...(label?.children ?? []),
    ...element.children,
  ].filter((each): each is Element => Boolean(each));
  const parts: Appearance = new Map();
  for (const [index, each] of [...new Set(near)].entries())
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(each, part || null);
      if (part && style.content === 'none') continue;
      parts.set(`${index}${part}`, { element: each, style: pickStyles(style) });
    }
  return parts;
}

function nearestAncestors(element: Element): Element[] {
  const first = flatTreeParent(element);
  const second = first && flatTreeParent(first);
  return [first, second].filter(
    (each): each is Element => each !== null && !each.matches('body, html, main'),
  );
}

function pickStyles(style: CSSStyleDeclaration): Record<StyleProperty, string> {
  return Object.fromEntries(styleProperties.map((property) => [property, style[property]])) as Record<
    StyleProperty,
    string
  >;
}

/** How well a focus can be seen: 21 where the browser draws it; 0 where nothing changes; else the contrast of what does. */
export function focusIndicatorContrast(before: Appearance, after: Appearance): number {
  let best = 0;
  for (const [key, { element, style }] of after) {
    const old = before.get(key)?.style;
    if (style.opacity === '0' && old?.opacity === '0') continue;
    if (isOnePixelInput(element)) continue;
    best = Math.max(best, old ? styleChangeContrast(element, old, style) : 3);
  }
  return best;
}

/** A field of one pixel, whose label is drawn instead: the outline of a point is not perceivable. */
function isOnePixelInput(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.matches('input') && width <= 2 && height <= 2;
}

function styleChangeContrast(
  element: Element,
  old: Record<StyleProperty, string>,
  now: Record<StyleProperty, string>,
): number {
  const changed = (property: StyleProperty) => old[property] !== now[property];
  if (nonColourProperties.some(changed)) return 3;
  const outer = surroundingBackdrop(element).colours;
  return Math.max(
    outlineContrast(old, now, [outer, backdropOf(element).colours]),
    changed('boxShadow')
      ? maxContrast(
          extractColours(now.boxShadow),
          outer.concat(now.boxShadow.includes('inset') ? backdropOf(element).colours : []),
        )
      : 0,
    borderContrast(old, now, outer),
    changed('backgroundColor')
      ? maxContrast(
          [parseColour(now.backgroundColor)],
          [compositeOver(parseColour(old.backgroundColor), outer[0] ?? [255, 255, 255, 1])],
        )
      : 0,
    changed('textDecorationLine') || changed('textDecorationThickness') ? 3 : 0,
    changed('color') ? maxContrast([parseColour(now.color)], [parseColour(old.color)]) : 0,
    changed('fill') || changed('stroke') ? 3 : 0,
  );
}

type StyleValues = Record<StyleProperty, string>;

/** `grounds` is what lies around the element, and what lies in it. The outline may stand on either. */
function outlineContrast(old: StyleValues, now: StyleValues, grounds: Rgba[][]): number {
  const isDrawn = ({ outlineStyle, outlineWidth }: StyleValues) =>
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  if (
    !isDrawn(now) ||
    (isDrawn(old) && old.outlineColor === now.outlineColor && old.outlineWidth === now.outlineWidth)
  )
    return 0;
  if (now.outlineStyle === 'auto') return 21;
  const colour = parseColour(now.outlineColor);
  return Math.max(...grounds.map((ground) => maxContrast([colour], ground)));
}

function borderContrast(old: StyleValues, now: StyleValues, outer: Rgba[]): number {
  const sides = ['Top', 'Bottom', 'Left'] as const;
  return Math.max(
    ...sides.map((side) => {
      const colour = parseColour(now[`border${side}Color`]);
      const width = Number.parseFloat(now[`border${side}Width`]);
      if (width > Number.parseFloat(old[`border${side}Width`])) return maxContrast([colour], outer);
      if (width === 0 || old[`border${side}Color`] === now[`border${side}Color`]) return 0;
      const ground = outer[0] ?? [255, 255, 255, 1];
      return maxContrast([colour], [compositeOver(parseColour(old[`border${side}Color`]), ground)]);
    }),
  );
}

function maxContrast(colours: Rgba[], others: Rgba[]): number {
  const sums = colours.map((colour) =>
    Math.min(...others.map((other) => contrastRatio(compositeOver(colour, other), other))),
  );
  // A change that can hardly be seen is none.
  return Math.max(0, ...sums.filter((sum) => sum > 1.05));
}
