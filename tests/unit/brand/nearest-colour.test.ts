import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { nearestColour } from '../../../src/brand/nearest-colour.ts';
import { SeededRandom } from '../../support/brand-fuzzer.ts';

const random = new SeededRandom(1);

const randomColour = () =>
  `#${random
    .nextInt(2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;

const colours = Array.from({ length: 300 }, randomColour);

test('a colour that passes is returned unchanged', () => {
  for (const colour of colours)
    assert.equal(
      nearestColour(colour, () => true),
      colour,
    );
});

test('the nearest colour passes, and one step back towards the original does not', () => {
  for (const colour of colours) {
    const back = randomColour();
    const passes = (each: string) => wcagContrast(each, back) >= 4.5;
    const found = nearestColour(colour, passes);
    assert.ok(found && passes(found), `${colour} on ${back}`);
    if (!passes(colour))
      assert.ok(wcagContrast(found, back) < 5.1, `${colour} on ${back}: ${found} is too far`);
  }
});

test('undefined is returned where no colour passes', () => {
  assert.equal(
    nearestColour('#123456', () => false),
    undefined,
  );
});

test('the contrast of the library follows the formula of WCAG', () => {
  assert.equal(wcagContrast('#000000', '#ffffff'), 21);
  assert.equal(wcagContrast('#ffffff', '#ffffff'), 1);
  assert.equal(wcagContrast('#777777', '#ffffff').toFixed(2), '4.48');
  assert.equal(wcagContrast('#ff0000', '#ffffff').toFixed(2), '4.00');
});
