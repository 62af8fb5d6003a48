import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import { focusColours, siteColours } from '../../../src/brand/colour-pairs.ts';
import { SeededRandom } from '../../support/brand-fuzzer.ts';

const random = new SeededRandom(1);

const randomColour = () =>
  `#${random
    .nextInt(2 ** 24)
    .toString(16)
    .padStart(6, '0')}`;

test('one of the two focus colours contrasts with any colour', () => {
  for (let lightness = 0; lightness < 256; lightness++) {
    const grey = `#${lightness.toString(16).padStart(2, '0').repeat(3)}`;
    for (const colour of [grey, randomColour()]) {
      const best = Math.max(wcagContrast(focusColours.ring, colour), wcagContrast(focusColours.text, colour));
      assert.ok(best >= 3, `${colour}: ${best}`);
    }
  }
  assert.ok(wcagContrast(focusColours.ring, focusColours.text) >= 4.5);
});

test('the colours that a pack is checked against are those of the style sheet', () => {
  const [light = '', dark = ''] = readFileSync('src/styles/_colours.scss', 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  );
  const inSheet = (sheet: string, name: string) => {
    const [, digits = ''] = new RegExp(`--govuk-${name}-colour: #([0-9a-f]+);`).exec(sheet) ?? [];
    return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
  };
  for (const [scheme, sheet] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    assert.equal(siteColours[scheme].page, inSheet(sheet, 'body-background'));
    assert.equal(siteColours[scheme].panel, inSheet(sheet, 'surface-background'));
  }
  assert.equal(focusColours.ring, inSheet(light, 'focus'));
  assert.equal(focusColours.text, inSheet(light, 'focus-text'));
});
