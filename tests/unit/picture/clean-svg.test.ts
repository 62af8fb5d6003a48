import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import sharp from 'sharp';
import { cleanSvg } from '../../../src/picture/clean-svg.ts';
import { drawnProperties } from '../../../src/picture/svg-properties.ts';
import { geometryOf } from '../../../src/picture/svg-vocabulary.ts';
import { svgPayloads } from '../../fixtures/payloads/svg-payloads.ts';
import { logoShapes } from '../../fixtures/pictures/logo-shapes.ts';

const wrap = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
const faultsOf = (svg: string) => cleanSvg(svg).faults.map(({ what }) => what);

/** The pixels of a picture as another program draws it, in one size whatever its own. */
async function draw(svg: string | Buffer): Promise<Buffer> {
  const { data } = await sharp(Buffer.from(svg), { density: 300, unlimited: true })
    .resize({ width: 400, height: 120, fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data;
}

/** The share of colour channels that differ by more than a rounding between two pictures. */
function difference(one: Buffer, other: Buffer): number {
  assert.equal(one.length, other.length);
  return one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 24).length / one.length;
}

/** Colours for wide screens and scales that the other program cannot draw have no picture to compare with. */
const drawnByUsOnly = ['drawn at the scale of a building', 'drawn at the scale of a grain'];

test('there are at least twenty shapes of logos', () => assert.ok(logoShapes.length >= 20));

for (const [name, svg, dropped] of logoShapes)
  test(`a logo is drawn as it was: ${name}`, async () => {
    const clean = cleanSvg(svg);
    assert.deepEqual(clean.faults, []);
    assert.deepEqual([...clean.dropped].sort(), [...dropped].sort());
    const { bytes } = clean;
    assert.ok(bytes);
    const drawn = await draw(bytes);
    assert.ok(
      difference(drawn, await draw(wrap('<path d="M0 0h9v9H0z" fill="#fff"/>'))) > 0.02,
      'something is drawn',
    );
    if (drawnByUsOnly.includes(name)) return;
    const changed = difference(drawn, await draw(svg));
    assert.ok(changed < 0.002, `${(100 * changed).toFixed(2)}% differ`);
  });

test('a clean picture is taken as it is, to the last byte', () => {
  for (const [name, svg] of logoShapes) {
    const { bytes } = cleanSvg(svg);
    const again = cleanSvg(String(bytes));
    assert.deepEqual([again.bytes, again.dropped], [bytes, []], name);
  }
});

test('the pictures of the example packs are whole', () => {
  for (const file of globSync('brands/*/*.svg')) {
    const { faults, dropped, bytes } = cleanSvg(readFileSync(file, 'utf8'));
    assert.deepEqual([faults, dropped], [[], []], file);
    assert.ok(bytes);
  }
});

for (const [name, svg] of svgPayloads)
  test(`a picture with ${name} is refused`, () => {
    const faults = faultsOf(svg);
    assert.ok(faults.length > 0);
    for (const fault of faults) assert.match(fault, /^[a-z<]/);
    assert.equal(cleanSvg(svg).bytes, undefined);
  });

/** Ways to lead to another file in a value. */
const foreignValues = [
  'url(https://x.example/a.svg#b)',
  'url( //x.example)',
  "URL('a.svg#b')",
  'url(data:image/png;base64,AAAA)',
  '\\75rl(https://x.example)',
  "image-set('https://x.example' 1x)",
  'image(a.png)',
  'src("a.png")',
];
const properties = [...drawnProperties.keys(), 'filter', 'marker-start', 'clip'];
/** A stop is read in a gradient only. */
const place = (tag: string) => (tag.startsWith('<stop') ? `<linearGradient>${tag}</linearGradient>` : tag);
const hasForeignFault = (tag: string) => {
  const inside = place(tag);
  const { faults, bytes } = cleanSvg(wrap(`${inside}<path d="M0 0h9v9z"/>`));
  return bytes === undefined && faults.some(({ what }) => what === 'a link to another file');
};

for (const value of foreignValues) {
  const attribute = value.replaceAll('"', '&quot;');

  test(`${value} is refused in every attribute of every element`, () => {
    for (const [element, geometry] of Object.entries(geometryOf))
      for (const name of [...Object.keys(geometry), ...properties])
        assert.ok(hasForeignFault(`<${element} ${name}="${attribute}"/>`), `${element} ${name}`);
  });

  test(`${value} is refused in every property, however strong`, () => {
    for (const name of [...properties, 'marker', 'mask-image', '-webkit-mask', 'transform'])
      for (const style of [
        `${name}:${value}`,
        `${name}:${value}!important;${name}:none`,
        `${name}:none!important;${name}:${value}`,
      ])
        for (const inside of [
          `<g style="${style.replaceAll('"', '&quot;')}"/>`,
          `<style>g{${style}}</style><g/>`,
          `<g display="none"><g style="${style.replaceAll('"', '&quot;')}"/></g>`,
        ])
          assert.ok(hasForeignFault(inside), inside);
  });
}

test('a reference to another file is refused on every element', () => {
  for (const element of Object.keys(geometryOf))
    for (const name of ['href', 'xlink:href'])
      for (const value of [
        'a.svg#b',
        'https://x.example/a.svg#b',
        '//x.example',
        'javascript:zqxmark()',
        'data:image/png;base64,AAAA',
      ])
        assert.ok(
          hasForeignFault(`<${element} xmlns:xlink="http://www.w3.org/1999/xlink" ${name}="${value}"/>`),
          `${element} ${name}`,
        );
});

/** What draws nothing and is more than a picture is left behind. */
const leftBehind: [name: string, svg: string][] = [
  [
    'a document type',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://x.example/a.dtd">${wrap('<path d="M0 0h9v9z"/>')}`,
  ],
  ['words of a title', wrap('<title>zqxmark</title><desc>zqxmark</desc><path d="M0 0h9v9z"/>')],
  [
    'an id',
    wrap('<linearGradient id="zqxmark"><stop/></linearGradient><path d="M0 0h9v9z" fill="url(#zqxmark)"/>'),
  ],
  ['a class', wrap('<path class="zqxmark" d="M0 0h9v9z"/>')],
  ['a comment', wrap('<!-- zqxmark --><path d="M0 0h9v9z"/>')],
  ['metadata', wrap('<metadata><a xmlns="https://x.example/">zqxmark</a></metadata><path d="M0 0h9v9z"/>')],
  [
    'an attribute of another namespace',
    wrap('<path xmlns:z="https://x.example/" z:zqxmark="zqxmark" d="M0 0h9v9z"/>'),
  ],
  ['an unknown attribute', wrap('<path ping="https://x.example/zqxmark" d="M0 0h9v9z"/>')],
  ['character data', wrap('<![CDATA[zqxmark]]><path d="M0 0h9v9z"/>')],
  ['an instruction', wrap('<?php zqxmark ?><path d="M0 0h9v9z"/>')],
  ['a font', wrap('<style>@font-face{src:url(https://x.example/zqxmark)}</style><path d="M0 0h9v9z"/>')],
  ['a property of text', wrap('<path style="font-family:zqxmark" d="M0 0h9v9z"/>')],
];
for (const [name, svg] of leftBehind)
  test(`nothing is left of ${name}`, () => {
    const { bytes, faults } = cleanSvg(svg);
    assert.deepEqual(faults, []);
    assert.ok(bytes && !/zqxmark|x\.example|<!|<\?/.test(bytes.toString()), String(bytes));
  });

test('characters with a meaning in XML stay characters', () => {
  const { bytes } = cleanSvg(wrap('<path d="M0 0h9v9z" stroke-dasharray="1,&#10;2"/>'));
  assert.match(String(bytes), /stroke-dasharray="1, 2"/);
});

const refused: [name: string, svg: string, fault: string][] = [
  [
    'elements nested one deeper',
    wrap('<g>'.repeat(20) + '</g>'.repeat(20)),
    'elements nested more than 20 deep',
  ],
  ['one element more', wrap('<path/>'.repeat(2000)), 'more than 2000 elements'],
  ['an attribute twice', wrap('\n<path d="M0 0h9v9z" d="M1 1"/>'), 'something that is not SVG in line 2'],
  ['text after the picture', `${wrap('<path/>')}\nmore`, 'something that is not SVG in line 2'],
  ['no element', '<!-- nothing -->', 'an element that does not end'],
  ['elements that end in another order', wrap('<g><path></g></path>'), 'an end tag </g> that ends nothing'],
  ['an end without a start', wrap('</g>'), 'an end tag </g> that ends nothing'],
  ['no shape', wrap('<g/>'), 'nothing that is drawn'],
  ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>', 'no size that can be read'],
  [
    'a size of nothing',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"><path/></svg>',
    'no size that can be read',
  ],
  [
    'no namespace',
    '<svg viewBox="0 0 9 9"><path/></svg>',
    'no xmlns="http://www.w3.org/2000/svg", without which browsers show nothing',
  ],
  [
    'a colour in a CSS escape',
    wrap('<path mask="\\75rl(https://x.example/m.png)"/>'),
    'a link to another file',
  ],
  ['an escape in a style', wrap('<path style="fill:\\75rl(https://x.example)"/>'), 'a link to another file'],
  [
    'a picture set in a style',
    wrap('<path style="fill:image-set(\'https://x.example\' 1x)"/>'),
    'a link to another file',
  ],
  ['a blend mode', wrap('<path style="mix-blend-mode:multiply"/>'), 'an effect (mix-blend-mode: multiply)'],
  [
    'a shadow in a style sheet',
    wrap('<style>.a{filter:drop-shadow(0 0 1px #000)}</style><path class="a" d="M0 0h9v9z"/>'),
    'an effect (filter: drop-shadow(0 0 1px #000))',
  ],
  [
    'styles for a shape within another',
    wrap('<style>g path{fill:red}</style><g><path/></g>'),
    'styles for "g path"',
  ],
  [
    'styles for a screen',
    wrap('<style>@media print{path{fill:red}}</style><path/>'),
    'a style that applies at times only (@media)',
  ],
  [
    'a style that cannot be read',
    wrap('<style>.a{fill:red</style><path class="a" d="M0 0h9v9z"/>'),
    'a style sheet that cannot be read',
  ],
  [
    'masks within each other',
    wrap(`${maskBomb(9)}<path d="M0 0h9v9z" mask="url(#m8)"/>`),
    'shapes that are drawn more than 10000 times in all',
  ],
  [
    'a mask of itself, by a class',
    wrap('<style>.m{mask:url(#m)}</style><mask id="m"><path class="m"/></mask>'),
    'a shape that is drawn within itself',
  ],
];

/** Masks of which each shape is masked by the one before: ten times as many for each. */
function maskBomb(depth: number): string {
  return Array.from({ length: depth }, (_, index) => {
    const shapes = `<path d="M0 0h9v9z" ${index > 0 ? `mask="url(#m${index - 1})"` : ''}/>`.repeat(10);
    return `<mask id="m${index}">${shapes}</mask>`;
  }).join('');
}

for (const [name, svg, fault] of refused)
  test(`the problem is named: ${name}`, () => assert.deepEqual(faultsOf(svg), [fault]));
