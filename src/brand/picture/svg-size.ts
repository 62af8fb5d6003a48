import { minSvgSide } from '../limits.ts';
import type { PictureReport } from './picture-fault.ts';
import type { SvgElement } from './svg-tree.ts';

/** The size of a picture in CSS pixels, and the attributes of the root element that say it exactly. */
export interface SvgSize {
  width: number;
  height: number;
  attributes: { viewBox: string; width: string; height: string };
}

/** CSS pixels of each unit (CSS Values 4, 6.2). */
const pixelsOf: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** Longer sides that are shown as they are, and the one that any other is shown at. */
const ownScale = { from: 16, to: 2000, otherwise: 512 };

/**
 * Returns the size of an SVG: of its viewBox, or of its width and height. A picture drawn at the scale of a stamp or a
 * building is shown at a plain one, since only the shape matters here.
 */
export function svgSize({ attributes }: SvgElement, report: PictureReport): SvgSize | undefined {
  const box = numbersOf(attributes.get('viewBox'));
  const [x = 0, y = 0, width = 0, height = 0] = box ?? [
    0,
    0,
    pixels(attributes.get('width')),
    pixels(attributes.get('height')),
  ];
  if (!(width > 0 && height > 0)) {
    report.fault('no size that can be read', 'a viewBox like "0 0 200 60"');
    return undefined;
  }
  const longest = Math.max(width, height);
  if (longest < minSvgSide) {
    report.fault(
      `a viewBox smaller than ${minSvgSide}`,
      'a larger drawing, with a viewBox like "0 0 200 60"',
    );
    return undefined;
  }
  const isOwn = longest >= ownScale.from && longest <= ownScale.to;
  const scale = isOwn ? 1 : ownScale.otherwise / longest;
  const side = (length: number) => Number((length * scale).toFixed(3));
  return {
    width: Math.max(1, Math.round(side(width))),
    height: Math.max(1, Math.round(side(height))),
    attributes: {
      viewBox: [x, y, width, height].join(' '),
      width: String(side(width)),
      height: String(side(height)),
    },
  };
}

function numbersOf(viewBox: string | undefined): number[] | undefined {
  const numbers = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  return numbers?.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined;
}

function pixels(length: string | undefined): number {
  const [, number, unit = ''] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  return Number(number) * (pixelsOf[unit.toLowerCase()] ?? Number.NaN);
}
