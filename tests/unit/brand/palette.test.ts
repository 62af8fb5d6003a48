import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { wcagContrast } from 'culori';
import postcss, { type AtRule, type Root } from 'postcss';
import { compile } from 'sass';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { type ColourScheme, type Palette, paletteOf } from '../../../src/brand/palette.ts';

const schemes = ['light', 'dark'] as const;
const surfaces = ['bg', 'tint', 'card', 'deep'] as const;
const tokens = postcss.parse(compile('src/styles/_tokens.scss').css);

/** The custom properties of the style sheet: those of every device, and those of a media query instead. */
function tokensOf(query?: string): Record<string, string> {
  const found: Record<string, string> = {};
  const read = (container: Root | AtRule) =>
    container.each((node) => {
      if (node.type !== 'rule') return;
      node.walkDecls(/^--/, ({ prop, value }) => {
        found[prop.slice(2)] = value;
      });
    });
  read(tokens);
  if (query) tokens.walkAtRules('media', (rule) => (rule.params === query ? read(rule) : undefined));
  return found;
}

/** The fixed colours of danger and of states. */
const fixedColours: Record<ColourScheme, Record<string, string>> = {
  light: tokensOf(),
  dark: tokensOf('screen and (prefers-color-scheme: dark)'),
};

/** A grid of 18 × 18 × 18 colours. */
function* allColours(): Generator<string> {
  for (let red = 0; red <= 255; red += 15)
    for (let green = 0; green <= 255; green += 15)
      for (let blue = 0; blue <= 255; blue += 15)
        yield `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The link colours that the check of a pack lets through, with what is mixed from them. */
function allowedPalettes(scheme: ColourScheme): { link: string; palette: Palette }[] {
  return [...allColours()]
    .map((link) => ({ link, palette: paletteOf(scheme, { link }) }))
    .filter(({ link, palette }) => surfaces.every((surface) => wcagContrast(link, palette[surface]) >= 4.5));
}

// Calculated apart from the code: the mean of the sRGB values, weighted by the share of the link colour.
test('the palette is mixed from the link colour', () => {
  assert.deepEqual(paletteOf('light', { link: '#1f3a5f' }), {
    bg: '#ffffff',
    tint: '#eff1f4',
    card: '#ffffff',
    deep: '#e2e5ea',
    line: '#ced4dc',
    fg: '#0e131b',
    soft: '#353e4a',
    on: '#ffffff',
  });
  assert.deepEqual(paletteOf('dark', { link: '#9cc4f2' }), {
    bg: '#14191f',
    tint: '#1d242c',
    card: '#242d38',
    deep: '#2c3845',
    line: '#3f4f62',
    fg: '#ebf0f6',
    soft: '#b9c5d3',
    on: '#0b1118',
  });
});

for (const scheme of schemes)
  test(`${scheme}: with each link colour that a pack may have, every text and shape has its contrast`, () => {
    const { danger = '', edge = '', ok = '', amber = '' } = fixedColours[scheme];
    const palettes = allowedPalettes(scheme);
    assert.ok(palettes.length > 500, `${palettes.length} colours`);
    const low = new Set<string>();
    const expect = (what: string, colours: [string, string], min: number) => {
      if (wcagContrast(...colours) < min) low.add(`${what}: ${colours.join(' on ')}`);
    };
    expect('text of danger', ['#ffffff', danger], 4.5);
    expect('the mark of a list', ['#ffffff', ok], 3);
    for (const { link, palette } of palettes) {
      expect('text on the link colour', [palette.on, link], 4.5);
      for (const surface of surfaces) {
        expect(`text on ${surface}`, [palette.fg, palette[surface]], 7);
        expect(`secondary text on ${surface}`, [palette.soft, palette[surface]], 4.5);
        expect(`the edge of danger on ${surface}`, [edge, palette[surface]], 3);
        if (surface === 'deep') continue; // No state and no note is in the exit bar.
        expect(`the dot of a state on ${surface}`, [ok, palette[surface]], 3);
        expect(`the edge of a note on ${surface}`, [amber, palette[surface]], 3);
      }
    }
    assert.deepEqual([...low].slice(0, 10), []);
  });

/** A palette as it is for a visitor who asks for more contrast. */
function withMoreContrast(palette: Palette): Palette {
  const more = tokensOf('(prefers-contrast: more)');
  const changed = Object.keys(palette).flatMap((name): [string, string][] => {
    const [, other] = /^var\(--(\w+)\)$/.exec(more[name] ?? '') ?? [];
    assert.equal(name in more, other !== undefined, name);
    return other ? [[name, palette[other as keyof Palette]]] : [];
  });
  assert.ok(changed.length > 0);
  return { ...palette, ...Object.fromEntries(changed) };
}

for (const scheme of schemes)
  test(`${scheme}: a visitor who asks for more contrast gets it in every example pack`, () => {
    for (const name of readdirSync('brands')) {
      const { brand } = readBrand(`brands/${name}`);
      assert.ok(brand, name);
      const { link } = brand.colours[scheme];
      const before = paletteOf(scheme, { link });
      const after = withMoreContrast(before);
      for (const surface of surfaces) {
        const place = `${name}: ${surface}`;
        for (const text of [after.fg, after.soft, after.line])
          assert.ok(wcagContrast(text, after[surface]) >= 12, place);
        assert.ok(wcagContrast(link, after[surface]) >= wcagContrast(link, before[surface]), place);
      }
    }
  });
