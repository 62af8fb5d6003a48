import { maxOwnSvgSide, minOwnSvgSide, minSvgSide } from './limits.ts';
import type { PictureReport } from './picture-fault.ts';
import { readNumber, readNumbers } from './svg-numbers.ts';
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

/** The longer side, in CSS pixels, of a picture that is not shown in its own size. */
const plainSide = 512;
/** The share by which two shapes of a picture may differ, since programs round the sides. */
const roundingShare = 0.02;

/**
 * Returns the size of an SVG: of its viewBox, or of its width and height. A picture drawn at the scale of a stamp or a
 * building is shown at a plain one, since only the shape matters here.
 */
export function svgSize({ attributes }: SvgElement, report: PictureReport): SvgSize | undefined {
  const [ownWidth, ownHeight] = ['width', 'height'].map((name) => pixels(attributes.get(name)));
  const box = readBox(attributes.get('viewBox'));
  const [x = 0, y = 0, width = 0, height = 0] = box ?? [0, 0, ownWidth, ownHeight];
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
  if (ownWidth && ownHeight)
    checkShape(width / height / (ownWidth / ownHeight), attributes.get('preserveAspectRatio'), report);
  const isOwn = longest >= minOwnSvgSide && longest <= maxOwnSvgSide;
  const scale = isOwn ? 1 : plainSide / longest;
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

/** Reports a viewBox of another shape than the picture, which is stretched, cut, or has a margin. */
function checkShape(ratio: number, aspect: string | undefined, report: PictureReport): void {
  if (Math.abs(Math.log(ratio)) <= roundingShare) return;
  if (/^\s*none|\bslice\b/.test(aspect ?? ''))
    report.fault(
      `a viewBox that is stretched or cut (preserveAspectRatio="${aspect?.trim()}")`,
      'a viewBox in the shape of width and height',
    );
  else report.drop('what is around its viewBox');
}

function readBox(viewBox: string | undefined): number[] | undefined {
  const numbers = readNumbers(viewBox ?? '');
  return numbers?.length === 4 ? numbers : undefined;
}

/** Returns a length in CSS pixels; undefined for one that depends on where the picture is shown. */
function pixels(length: string | undefined): number | undefined {
  const [, number = '', unit = ''] = /^([^a-z%]*(?:e[-+\d]+)?)([a-z]*)$/i.exec(length?.trim() ?? '') ?? [];
  const [value, scale] = [readNumber(number), pixelsOf[unit.toLowerCase()]];
  return value === undefined || scale === undefined ? undefined : value * scale;
}
