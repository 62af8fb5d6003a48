import { backdropOf, surroundingBackdrop } from '../../../dom/backdrop.ts';
import {
  compositeOver,
  contrastRatio,
  extractColours,
  parseColour,
  type Rgba,
} from '../../../dom/colours.ts';
import { flatTreeParent } from '../../../dom/element-queries.ts';

/** The styles that a focus indicator may change, of an element and of those near it. */
export type Appearance = Map<string, AppearancePart>;

interface AppearancePart {
  element: Element;
  style: Record<StyleProperty, string>;
}

/** Properties whose change is visible whatever the colours. */
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

/** Captures the current appearance of an element. */
export function captureAppearance(element: Element): Appearance {
  const label = (element as HTMLInputElement).labels?.[0];
  const candidates = [
    element,
    ...nearestAncestors(element),
    element.nextElementSibling,
    label,
    ...(label?.children ?? []),
    ...element.children,
  ].filter((candidate): candidate is Element => Boolean(candidate));
  const parts: Appearance = new Map();
  for (const [index, node] of [...new Set(candidates)].entries())
    for (const pseudoElement of ['', '::before', '::after']) {
      const style = getComputedStyle(node, pseudoElement || null);
      if (pseudoElement && style.content === 'none') continue;
      parts.set(`${index}${pseudoElement}`, { element: node, style: pickStyles(style) });
    }
  return parts;
}

function nearestAncestors(element: Element): Element[] {
  const parent = flatTreeParent(element);
  const grandparent = parent && flatTreeParent(parent);
  return [parent, grandparent].filter(
    (candidate): candidate is Element => candidate !== null && !candidate.matches('body, html, main'),
  );
}

function pickStyles(style: CSSStyleDeclaration): Record<StyleProperty, string> {
  return Object.fromEntries(styleProperties.map((property) => [property, style[property]])) as Record<
    StyleProperty,
    string
  >;
}

/** Returns the contrast ratio of a focus indicator: 21 for the default outline of the browser; 0 where nothing changes. */
export function focusIndicatorContrast(before: Appearance, after: Appearance): number {
  let maximum = 0;
  for (const [key, { element, style }] of after) {
    const previousStyle = before.get(key)?.style;
    if (style.opacity === '0' && previousStyle?.opacity === '0') continue;
    if (isOnePixelInput(element)) continue;
    maximum = Math.max(maximum, previousStyle ? styleChangeContrast(element, previousStyle, style) : 3);
  }
  return maximum;
}

/** A field of one pixel, replaced by its label: its outline is not perceivable. */
function isOnePixelInput(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.matches('input') && width <= 2 && height <= 2;
}

function styleChangeContrast(
  element: Element,
  before: Record<StyleProperty, string>,
  after: Record<StyleProperty, string>,
): number {
  const isChanged = (property: StyleProperty) => before[property] !== after[property];
  if (nonColourProperties.some(isChanged)) return 3;
  const surroundings = surroundingBackdrop(element).colours;
  return Math.max(
    outlineContrast(before, after, [surroundings, backdropOf(element).colours]),
    isChanged('boxShadow')
      ? maxContrast(
          extractColours(after.boxShadow),
          surroundings.concat(after.boxShadow.includes('inset') ? backdropOf(element).colours : []),
        )
      : 0,
    borderContrast(before, after, surroundings),
    isChanged('backgroundColor')
      ? maxContrast(
          [parseColour(after.backgroundColor)],
          [compositeOver(parseColour(before.backgroundColor), surroundings[0] ?? [255, 255, 255, 1])],
        )
      : 0,
    isChanged('textDecorationLine') || isChanged('textDecorationThickness') ? 3 : 0,
    isChanged('color') ? maxContrast([parseColour(after.color)], [parseColour(before.color)]) : 0,
    isChanged('fill') || isChanged('stroke') ? 3 : 0,
  );
}

type StyleValues = Record<StyleProperty, string>;

/** `backdrops` are those around and within the element: the outline may be painted on either. */
function outlineContrast(before: StyleValues, after: StyleValues, backdrops: Rgba[][]): number {
  const isVisible = ({ outlineStyle, outlineWidth }: StyleValues) =>
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  if (
    !isVisible(after) ||
    (isVisible(before) &&
      before.outlineColor === after.outlineColor &&
      before.outlineWidth === after.outlineWidth)
  )
    return 0;
  if (after.outlineStyle === 'auto') return 21;
  const colour = parseColour(after.outlineColor);
  return Math.max(...backdrops.map((backdrop) => maxContrast([colour], backdrop)));
}

function borderContrast(before: StyleValues, after: StyleValues, surroundings: Rgba[]): number {
  const sides = ['Top', 'Bottom', 'Left'] as const;
  return Math.max(
    ...sides.map((side) => {
      const colour = parseColour(after[`border${side}Color`]);
      const width = Number.parseFloat(after[`border${side}Width`]);
      if (width > Number.parseFloat(before[`border${side}Width`])) return maxContrast([colour], surroundings);
      if (width === 0 || before[`border${side}Color`] === after[`border${side}Color`]) return 0;
      const backdrop = surroundings[0] ?? [255, 255, 255, 1];
      return maxContrast([colour], [compositeOver(parseColour(before[`border${side}Color`]), backdrop)]);
    }),
  );
}

function maxContrast(colours: Rgba[], others: Rgba[]): number {
  const ratios = colours.map((colour) =>
    Math.min(...others.map((other) => contrastRatio(compositeOver(colour, other), other))),
  );
  // A barely perceptible change does not count.
  return Math.max(0, ...ratios.filter((ratio) => ratio > 1.05));
}
