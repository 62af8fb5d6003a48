import { around, behind } from './backgrounds.ts';
import { coloursIn, contrast, over, type Rgba, rgba } from './colours.ts';
import { parentOf } from './elements.ts';

/** How an element looks, as far as a focus can show: itself, what is drawn with it, and what is around it. */
export type Look = Map<string, Part>;

interface Part {
  element: Element;
  style: Record<Property, string>;
}

/** A change of any of these is seen whatever the colours. */
const placing = [
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
const properties = [
  ...placing,
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
type Property = (typeof properties)[number];

/** How an element looks now. */
export function lookOf(element: Element): Look {
  const label = (element as HTMLInputElement).labels?.[0];
  const near = [
    element,
    ...parents(element),
    element.nextElementSibling,
    label,
    ...(label?.children ?? []),
    ...element.children,
  ].filter((each): each is Element => Boolean(each));
  const parts: Look = new Map();
  for (const [index, each] of [...new Set(near)].entries())
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(each, part || null);
      if (part && style.content === 'none') continue;
      parts.set(`${index}${part}`, { element: each, style: picked(style) });
    }
  return parts;
}

function parents(element: Element): Element[] {
  const first = parentOf(element);
  const second = first && parentOf(first);
  return [first, second].filter(
    (each): each is Element => each !== null && !each.matches('body, html, main'),
  );
}

function picked(style: CSSStyleDeclaration): Record<Property, string> {
  return Object.fromEntries(properties.map((property) => [property, style[property]])) as Record<
    Property,
    string
  >;
}

/** How well a focus can be seen: 21 where the browser draws it; 0 where nothing changes; else the contrast of what does. */
export function focusContrast(before: Look, after: Look): number {
  let best = 0;
  for (const [key, { element, style }] of after) {
    const old = before.get(key)?.style;
    if (style.opacity === '0' && old?.opacity === '0') continue;
    if (isDot(element)) continue;
    best = Math.max(best, old ? changeIn(element, old, style) : 3);
  }
  return best;
}

/** A field of one pixel, whose label is drawn in its place: nobody sees the outline of a point. */
function isDot(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.matches('input') && width <= 2 && height <= 2;
}

function changeIn(element: Element, old: Record<Property, string>, now: Record<Property, string>): number {
  const changed = (property: Property) => old[property] !== now[property];
  if (placing.some(changed)) return 3;
  const outer = around(element).colours;
  return Math.max(
    outlineContrast(old, now, [outer, behind(element).colours]),
    changed('boxShadow')
      ? bestOf(
          coloursIn(now.boxShadow),
          outer.concat(now.boxShadow.includes('inset') ? behind(element).colours : []),
        )
      : 0,
    borderContrast(old, now, outer),
    changed('backgroundColor')
      ? bestOf([rgba(now.backgroundColor)], [over(rgba(old.backgroundColor), outer[0] ?? [255, 255, 255, 1])])
      : 0,
    changed('textDecorationLine') || changed('textDecorationThickness') ? 3 : 0,
    changed('color') ? bestOf([rgba(now.color)], [rgba(old.color)]) : 0,
    changed('fill') || changed('stroke') ? 3 : 0,
  );
}

type Style = Record<Property, string>;

/** `grounds` is what lies around the element, and what lies in it. The outline may stand on either. */
function outlineContrast(old: Style, now: Style, grounds: Rgba[][]): number {
  const isDrawn = ({ outlineStyle, outlineWidth }: Style) =>
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  if (
    !isDrawn(now) ||
    (isDrawn(old) && old.outlineColor === now.outlineColor && old.outlineWidth === now.outlineWidth)
  )
    return 0;
  if (now.outlineStyle === 'auto') return 21;
  const colour = rgba(now.outlineColor);
  return Math.max(...grounds.map((ground) => bestOf([colour], ground)));
}

function borderContrast(old: Style, now: Style, outer: Rgba[]): number {
  const sides = ['Top', 'Bottom', 'Left'] as const;
  return Math.max(
    ...sides.map((side) => {
      const colour = rgba(now[`border${side}Color`]);
      const width = Number.parseFloat(now[`border${side}Width`]);
      if (width > Number.parseFloat(old[`border${side}Width`])) return bestOf([colour], outer);
      if (width === 0 || old[`border${side}Color`] === now[`border${side}Color`]) return 0;
      const ground = outer[0] ?? [255, 255, 255, 1];
      return bestOf([colour], [over(rgba(old[`border${side}Color`]), ground)]);
    }),
  );
}

function bestOf(colours: Rgba[], others: Rgba[]): number {
  const sums = colours.map((colour) =>
    Math.min(...others.map((other) => contrast(over(colour, other), other))),
  );
  // A change that can hardly be seen is none.
  return Math.max(0, ...sums.filter((sum) => sum > 1.05));
}
