import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { markOf } from '../../../../src/features/print/mark.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const midshire = loadExampleSite();

function withLogo(name: string, content: Buffer | string): Site {
  const logo = { address: `/assets/${name}`, bytes: Buffer.from(content), width: 60, height: 20 };
  return Object.create(midshire, { pictures: { value: { ...midshire.pictures, logo } } }) as Site;
}

const textOf = ({ bytes }: { bytes: number[] }) => Buffer.from(bytes).toString('utf8');

test('in colour the mark is the logo of the pack, unchanged', async () => {
  const mark = await markOf(midshire, false);
  assert.equal(mark.format, 'svg');
  assert.equal(mark.aspectRatio, 1);
  assert.deepEqual(Buffer.from(mark.bytes), midshire.pictures.logo.bytes);
});

test('in grey every colour of an SVG is the grey of its luminance, and nothing else changes', async () => {
  const site = withLogo(
    'logo.svg',
    '<svg fill="#ff0000"><path stroke="red" fill="none" d="M0 0"/><stop stop-color="#fff"/><g fill="url(#a)"/></svg>',
  );
  assert.equal(
    textOf(await markOf(site, true)),
    '<svg fill="#7f7f7f"><path stroke="#7f7f7f" fill="none" d="M0 0"/><stop stop-color="#ffffff"/><g fill="url(#a)"/></svg>',
  );
});

test('in grey a PNG has no colour, and its transparent parts stay so', async () => {
  const create = {
    width: 60,
    height: 20,
    channels: 4 as const,
    background: { r: 255, g: 0, b: 0, alpha: 0.5 },
  };
  const picture = await sharp({ create }).png().toBuffer();
  const mark = await markOf(withLogo('logo.png', picture), true);
  assert.equal(mark.format, 'png');
  assert.equal(mark.aspectRatio, 3);
  const grey = await sharp(Buffer.from(mark.bytes)).ensureAlpha().toColourspace('srgb').raw().toBuffer();
  const [red, green, blue, alpha] = grey;
  assert.ok(red === green && green === blue && alpha === 128, [...grey.subarray(0, 4)].join());
});
