import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastRatio } from '../../../src/brand/contrast-ratio.ts';
import { nearestColour } from '../../../src/brand/nearest-colour.ts';
import { SeededRandom } from '../../support/brand-fuzzer.ts';

const random = new SeededRandom(1);

const randomColour = () =>
  `#${random
    .nextInt(2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;

const colours = Array.from({ length: 300 }, randomColour);

test('a colour that passes is its own nearest', () => {
  for (const colour of colours)
    assert.equal(
      nearestColour(colour, () => true),
      colour,
    );
});

test('the nearest colour passes, and one step back towards the colour it does not', () => {
  for (const colour of colours) {
    const back = randomColour();
    const passes = (each: string) => contrastRatio(each, back) >= 4.5;
    const found = nearestColour(colour, passes);
    assert.ok(found && passes(found), `${colour} on ${back}`);
    if (!passes(colour))
      assert.ok(contrastRatio(found, back) < 5.1, `${colour} on ${back}: ${found} is too far`);
  }
});

test('no colour passes what none can', () => {
  assert.equal(
    nearestColour('#123456', () => false),
    undefined,
  );
});
