import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validateSvg } from '../../../src/brand/validate-svg.ts';
import { svgPayloads } from '../../fixtures/payloads/svg-payloads.ts';

const wrap = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;

test('the pictures of the example packs contain only drawing elements', () => {
  for (const file of globSync('brands/*/*.svg'))
    assert.deepEqual(validateSvg(readFileSync(file, 'utf8')), [], file);
});

for (const [name, text] of svgPayloads)
  test(`a picture with ${name} is refused`, () => {
    const faults = validateSvg(text);
    assert.ok(faults.length > 0);
    for (const fault of faults) assert.match(fault, /^[a-z<]/);
  });

const accepted: [name: string, text: string][] = [
  [
    'a declaration and a comment',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${wrap('<path d="M0 0"/>')}\n`,
  ],
  ['a title in two languages', wrap('<title>Crest · Arfbais</title>')],
  ['a gradient of its own', wrap('<defs><linearGradient id="a"/></defs><path d="M0 0" fill="url(#a)"/>')],
  ['elements nested as deep as allowed', wrap('<g>'.repeat(19) + '</g>'.repeat(19))],
  ['as many elements as allowed', wrap('<path/>'.repeat(1999))],
];
for (const [name, text] of accepted)
  test(`a picture with ${name} is accepted`, () => assert.deepEqual(validateSvg(text), []));

const refused: [name: string, text: string, fault: string][] = [
  [
    'elements nested one deeper',
    wrap('<g>'.repeat(20) + '</g>'.repeat(20)),
    'elements nested more than 20 deep',
  ],
  ['one element more', wrap('<path/>'.repeat(2000)), 'more than 2000 elements'],
  ['an entity of XML itself', wrap('<title>A &amp; B</title>'), 'an entity (&)'],
  ['an entity in an attribute', wrap('<path d="&#77;0 0"/>'), 'an entity (&)'],
  ['an attribute twice', wrap('\n<path d="M0 0" d="M1 1"/>'), 'something that is not SVG in line 2'],
  ['text after the picture', `${wrap('')}\nmore`, 'something that is not SVG in line 2'],
  ['no element', '<!-- nothing -->', 'an element that does not end'],
  ['elements that end in another order', wrap('<g><path></g></path>'), 'an end tag </g> that ends nothing'],
  ['an end without a start', wrap('</g>'), 'an end tag </g> that ends nothing'],
];
for (const [name, text, fault] of refused)
  test(`the problem is named: ${name}`, () => assert.deepEqual(validateSvg(text), [fault]));
