import { isClear } from './svg-colours.ts';
import { splitList } from './svg-numbers.ts';
import type { CleanElement } from './svg-output.ts';
import { isFlat } from './svg-transform.ts';

/** What an element takes from those around it. */
export interface Paint {
  values: ReadonlyMap<string, string>;
  fill: CleanElement | undefined;
  stroke: CleanElement | undefined;
  /** Whether nothing around it hides it. */
  isShown: boolean;
  /** Whether only its outline counts, as in a clipping path. */
  isOutline: boolean;
}

const inherited = ['fill', 'stroke', 'fill-opacity', 'stroke-opacity', 'stroke-width', 'visibility', 'color'];
/** What the picture as a whole begins with. */
export const initial: Paint = {
  values: new Map(
    Object.entries({
      fill: 'black',
      stroke: 'none',
      'fill-opacity': '1',
      'stroke-opacity': '1',
      'stroke-width': '1',
      visibility: 'visible',
      color: 'black',
    }),
  ),
  fill: undefined,
  stroke: undefined,
  isShown: true,
  isOutline: false,
};

/** Returns what an element passes on. `isLeft` is whether its clipping path and its mask leave anything of it. */
export function inherit({ attributes, links }: CleanElement, around: Paint, isLeft = true): Paint {
  const own = inherited.flatMap((name): [string, string][] => {
    const value = attributes.get(name);
    return value === undefined || value === 'inherit' ? [] : [[name, value]];
  });
  const isOwn = (name: string) => own.some(([each]) => each === name);
  return {
    values: own.length > 0 ? new Map([...around.values, ...own]) : around.values,
    fill: isOwn('fill') ? links.get('fill') : around.fill,
    stroke: isOwn('stroke') ? links.get('stroke') : around.stroke,
    isShown:
      around.isShown &&
      isLeft &&
      !isEmptyView(attributes) &&
      !isFlat(attributes.get('transform')) &&
      (around.isOutline || attributes.get('opacity') !== '0'),
    isOutline: around.isOutline,
  };
}

/** Whether an element shows a part of nothing (SVG 2, 8.6): a viewBox, or a width or a height, of zero. */
function isEmptyView(attributes: ReadonlyMap<string, string>): boolean {
  const box = splitList(attributes.get('viewBox') ?? '1 1 1 1') ?? [];
  const sides = [...box.slice(2), attributes.get('width'), attributes.get('height')];
  return sides.some((side) => side !== undefined && Number.parseFloat(side) === 0);
}

/** Returns a number that an element has or takes from around it. */
export function numberOf({ values }: Paint, name: string): number {
  return Number.parseFloat(values.get(name) ?? '');
}

/** Whether a shape has a colour that shows. */
export function hasColour({ values }: Paint, kind: 'fill' | 'stroke'): boolean {
  const colour = values.get(kind) ?? 'none';
  return !isClear(colour === 'currentColor' ? (values.get('color') ?? 'black') : colour);
}

/** Whether a stop of a gradient has a colour that shows. */
export function isVisibleStop({ attributes }: CleanElement): boolean {
  return attributes.get('stop-opacity') !== '0' && !isClear(attributes.get('stop-color') ?? 'black');
}
