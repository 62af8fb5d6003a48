import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requiredContrast } from '../../../../src/accessibility/dom/backdrop-contrast.ts';
import { compositeOver, contrastRatio, type Rgba } from '../../../../src/accessibility/dom/colours.ts';

/** 18 point are 24 CSS px, and 14 point are 18.66 (WCAG 2.2, "large scale"). */
const sizes: [fontSize: string, fontWeight: string, contrast: number][] = [
  ['16px', '400', 4.5],
  ['23.99px', '400', 4.5],
  ['24px', '400', 3],
  ['18.65px', '700', 4.5],
  ['18.66px', '700', 3],
  ['18.66px', '699', 4.5],
  ['23.99px', '699', 4.5],
  ['24px', '700', 3],
  ['18.66px', '900', 3],
];
for (const [fontSize, fontWeight, contrast] of sizes)
  test(`text of ${fontSize} and weight ${fontWeight} needs a contrast of ${contrast}`, () =>
    assert.equal(requiredContrast({ fontSize, fontWeight } as CSSStyleDeclaration), contrast));

const grey = (value: number): Rgba => [value, value, value, 1];

test('contrast follows the formula of WCAG, in either order of the colours', () => {
  for (const [value, contrast] of [
    [0, 21],
    [0x76, 4.54],
    [0x77, 4.48],
    [0x94, 3.03],
    [0x95, 3],
    [255, 1],
  ] as const) {
    assert.equal(Number(contrastRatio(grey(value), grey(255)).toFixed(2)), contrast);
    assert.equal(contrastRatio(grey(255), grey(value)), contrastRatio(grey(value), grey(255)));
  }
});

test('a translucent colour is blended with the one behind', () => {
  assert.deepEqual(compositeOver([0, 0, 0, 0.5], grey(255)), [127.5, 127.5, 127.5, 1]);
  assert.deepEqual(compositeOver([0, 0, 0, 0], grey(255)), grey(255));
  assert.deepEqual(compositeOver(grey(0), grey(255)), grey(0));
  assert.deepEqual(compositeOver([0, 0, 0, 0], [9, 9, 9, 0]), [0, 0, 0, 0]);
});
