import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { greyOf, type Palette, paletteOf } from '../../../../src/features/print/palette.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadExampleSite, loadSite } from '../../../support/example-site.ts';

/** Contrast by the formula of WCAG 2.2, written out here: the product takes it from a library. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const channels = ({ hasPlainHeader: _, ...colours }: Palette) => Object.values(colours);

for (const id of readdirSync('brands'))
  test(`${id}: everything on its paper can be read, in colour and in grey`, () => {
    const site = loadSite(`brands/${id}`);
    for (const isGrey of [false, true]) {
      const palette = paletteOf(site, isGrey);
      assert.ok(contrast(palette.deep, '#ffffff') >= 6.9, `white on ${palette.deep}`);
      assert.ok(contrast(palette.danger, '#ffffff') >= 6.9, `white on ${palette.danger}`);
      assert.ok(contrast(palette.accent, '#ffffff') >= 4.5, `${palette.accent} on white`);
      assert.ok(contrast(palette.tint, '#000000') >= 14, `black on ${palette.tint}`);
      const behindName = palette.hasPlainHeader ? palette.tint : palette.header;
      assert.ok(contrast(palette.headerText, behindName) >= 4.4, `${palette.headerText} on ${behindName}`);
      const isWithoutHue = (colour: string) => /^#(..)\1\1$/.test(colour);
      assert.equal(channels(palette).every(isWithoutHue), isGrey);
    }
  });

/** The example with another header. */
function withHeader(header: string, headerText: string): Site {
  const site = loadExampleSite();
  const light = { ...site.brand.colours.light, header, headerText };
  const colours = { ...site.brand.colours, light };
  return Object.create(site, { brand: { value: { ...site.brand, colours } } }) as Site;
}

test('a header that is white or nearly has no bar; one in a pale colour has', () => {
  const hasPlainHeader = (header: string) => paletteOf(withHeader(header, '#000000'), false).hasPlainHeader;
  assert.equal(hasPlainHeader('#ffffff'), true);
  assert.equal(hasPlainHeader('#f4f5f6'), true);
  assert.equal(hasPlainHeader('#ffee00'), false);
  assert.equal(hasPlainHeader('#ffffa0'), false);
  assert.equal(hasPlainHeader('#cccccc'), false);
});

test('the dark colour is the header or its text, darkened until white text has a contrast of 7', () => {
  const deep = (header: string, text: string) => paletteOf(withHeader(header, text), false).deep;
  assert.equal(deep('#14304f', '#ffffff'), '#14304f');
  assert.equal(deep('#ffee00', '#101010'), '#101010');
  // 4.9:1 with white.
  assert.ok(contrast(deep('#0072ce', '#ffffff'), '#ffffff') >= 7);
  assert.notEqual(deep('#0072ce', '#ffffff'), '#0072ce');
});

test('a grey has the luminance of its colour', () => {
  assert.equal(greyOf('#ffffff'), '#ffffff');
  assert.equal(greyOf('black'), '#000000');
  // sRGB red has a luminance of 0.2126, which is a grey of 127.
  assert.equal(greyOf('#ff0000'), '#7f7f7f');
  assert.equal(greyOf('#ff000080'), '#7f7f7f80');
  assert.equal(greyOf('transparent'), '#00000000');
  assert.equal(greyOf('url(#a)'), 'url(#a)');
  assert.equal(greyOf('currentColor'), 'currentColor');
});
