import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { cleanSvg } from '../../../src/picture/clean-svg.ts';
import { drawnAlike, drawnAs, notDrawn, refusedPictures } from '../../fixtures/pictures/svg-forms.ts';

/** The pixels of a picture as another program (librsvg) draws it. */
function draw(svg: string | Buffer): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 300 })
    .resize({ width: 200, height: 100, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer();
}

/** Asserts that two pictures differ in nothing but the rounding of edges. */
async function assertAlike(one: string | Buffer, other: string | Buffer): Promise<void> {
  const [drawn, expected] = await Promise.all([draw(one), draw(other)]);
  const different = drawn.filter((value, index) => Math.abs(value - (expected[index] ?? 0)) > 24);
  assert.ok(different.length < 0.002 * drawn.length, `${different.length} of ${drawn.length} differ`);
}

/** Returns a picture as it is published, which is taken again as it is. */
function publish(svg: string, dropped: readonly string[]): Buffer {
  const clean = cleanSvg(svg);
  assert.deepEqual([clean.faults, clean.dropped], [[], dropped]);
  assert.ok(clean.bytes);
  const again = cleanSvg(String(clean.bytes));
  assert.deepEqual([again.faults, again.dropped, String(again.bytes)], [[], [], String(clean.bytes)]);
  return clean.bytes;
}

for (const [name, svg, ...dropped] of drawnAlike)
  test(`drawn as it was: ${name}`, () => assertAlike(publish(svg, dropped), svg));

for (const [name, svg, expected, ...dropped] of drawnAs)
  test(`drawn as browsers draw it: ${name}`, () => assertAlike(publish(svg, dropped), expected));

for (const [name, svg] of notDrawn)
  test(`nothing is drawn of ${name}`, () => {
    const { faults, bytes } = cleanSvg(svg);
    assert.deepEqual(
      [faults, bytes],
      [[{ what: 'nothing that is drawn', fix: 'a picture with shapes' }], undefined],
    );
  });

for (const [name, svg, ...expected] of refusedPictures)
  test(`refused with a remedy: ${name}`, () => {
    const { faults, bytes } = cleanSvg(svg);
    assert.deepEqual(
      faults.map(({ what, fix }) => `${what} → ${fix}`),
      expected,
    );
    assert.equal(bytes, undefined);
  });
