import { cleanPng } from '../../../src/picture/clean-png.ts';
import { cleanSvg } from '../../../src/picture/clean-svg.ts';
import * as limits from '../../../src/picture/limits.ts';
import { createPng } from '../../support/brand-fixture.ts';
import { createProfile, greyTags, profileChunk } from '../../support/colour-profile.ts';
import { testLimits } from '../../support/test-limits.ts';

const letters = (length: number) => 'x'.repeat(length);
/** A shape that is seen in a picture of any size. */
const dot = '<path d="M0 0h9v9z"/>';
const svg = (size: string, inside = dot) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}">${inside}</svg>`;

/** Whether a picture with this longer side is shown in its own size. */
const isOwnSide = (side: number) =>
  [`${side} 8`, `8 ${side}`].every((size) => {
    const { width, height } = cleanSvg(svg(size)).size ?? { width: 0, height: 0 };
    return Math.max(width, height) === side;
  });

testLimits(limits, {
  maxPicturePixels: {
    max: 2000,
    accepts: (side) =>
      [createPng([side, 900]), createPng([900, side])].every((file) => cleanPng(file).bytes !== undefined),
  },
  maxSvgElements: {
    max: 2000,
    accepts: (count) => cleanSvg(svg('9 9', dot.repeat(count - 1))).faults.length === 0,
  },
  maxSvgDepth: {
    max: 20,
    accepts: (depth) =>
      cleanSvg(svg('9 9', `${'<g>'.repeat(depth - 1)}${dot}${'</g>'.repeat(depth - 1)}`)).faults.length === 0,
  },
  maxSvgDrawn: {
    max: 10_000,
    // A group of a hundred shapes, drawn a hundred times in all.
    accepts: (count) => {
      const shapes = `<g id="a">${dot.repeat(100)}</g>${'<use href="#a"/>'.repeat(99)}`;
      return cleanSvg(svg('9 9', shapes + dot.repeat(count - 10_000))).faults.length === 0;
    },
  },
  maxSvgReferences: {
    max: 20,
    accepts: (count) => {
      const uses = Array.from({ length: count }, (_, index) => `<use id="u${index + 1}" href="#u${index}"/>`);
      const hidden = `<defs><g id="u0">${dot}</g>${uses.slice(0, -1).join('')}</defs>`;
      return cleanSvg(svg('9 9', hidden + uses.at(-1))).faults.length === 0;
    },
  },
  maxSvgSelectors: {
    max: 1000,
    accepts: (count) => {
      const rules = `.a{fill:red}${'.a,.b{fill:red}'.repeat(Math.floor((count - 1) / 2))}`;
      const more = count % 2 === 0 ? '.c{fill:red}' : '';
      return cleanSvg(svg('9 9', `<style>${rules}${more}</style>${dot}`)).faults.length === 0;
    },
  },
  maxQuotedLength: {
    max: 40,
    accepts: (count) => {
      const { dropped } = cleanSvg(svg('9 9', `<path fill="${letters(count)}" d="M0 0h9v9z"/>`));
      return dropped[0]?.includes(`"${letters(count)}"`) === true;
    },
  },
  maxProfileBytes: {
    max: 64 * 1024,
    accepts: (length) => {
      const profile = createProfile(greyTags, { length, space: 'GRAY' });
      return cleanPng(createPng([9, 9], [profileChunk(profile)])).dropped.length === 0;
    },
  },
  minSvgSide: {
    min: 0.1,
    step: 0.001,
    accepts: (side) =>
      [`${side} ${side}`, `${side} 0.01`, `0.01 ${side}`].every(
        (size) => cleanSvg(svg(size)).faults.length === 0,
      ),
  },
  minOwnSvgSide: { min: 16, accepts: isOwnSide },
  maxOwnSvgSide: { max: 2000, accepts: isOwnSide },
});
