import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import { brandJsonSchema, type JsonSchema } from '../../src/brand/fields.ts';
import { builtFile } from './expectation.ts';
import { fill, rows, shownFields, textAt, valuesOf } from './pack-fields.ts';
import { packs } from './sources.ts';

/** Every path of a value in a brand.yaml. */
function leaves({ properties, items }: JsonSchema, path = ''): string[] {
  if (items?.properties) return leaves(items, `${path}[]`);
  if (!properties) return [path];
  return Object.entries(properties).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

test('every field that a pack can hold has a row that says where it is shown, or why it is not', () => {
  assert.deepEqual(Object.keys(rows).sort(), leaves(brandJsonSchema()).sort());
  for (const [field, { on, unseen, test: file }] of Object.entries(rows))
    assert.equal([on, unseen, file].filter(Boolean).length, 1, field);
});

test('every field that is shown is in an example pack, or in the test that its row names', () => {
  const shown = new Set(packs.flatMap((pack) => shownFields(pack).map(({ field }) => field)));
  for (const [field, { on, test: file }] of Object.entries(rows)) {
    if (on) assert.ok(shown.has(field), `${field} is in no example pack`);
    if (file) assert.match(readFileSync(file, 'utf8'), new RegExp(`\\b${field.split('.').at(-1)}:`), field);
  }
});

for (const pack of packs) {
  const lacking = Object.entries(rows).filter(([field]) => valuesOf(pack, field).length === 0);

  test(`nothing of a field that ${pack} lacks is left on its pages`, () => {
    for (const [field, { on = [], gone }] of lacking)
      for (const place of gone && Array.isArray(on) ? on : [])
        assert.ok(!textAt(pack, place).includes(fill(gone ?? '', pack)), `${field} on ${place}: ${gone}`);
  });

  test(`pages of ${pack} say what helps where a field is missing`, () => {
    for (const [field, { instead = {} }] of lacking)
      for (const [place, words] of Object.entries(instead))
        assert.ok(textAt(pack, place).includes(words), `${field} on ${place}: ${words}`);
  });
}

/** Elements that a sentence or a list leaves empty when a value is missing. */
const filled = 'p, li, dt, dd, a, h1, h2, h3, strong, td, th, ul, ol, dl, nav';
const content = 'img, svg, input, textarea, button, select';

for (const pack of packs)
  test(`no page of ${pack} that shows the pack has an empty element or a hole in a sentence`, () => {
    const places = new Set(Object.values(rows).flatMap(({ on = [] }) => Object.values(on).flat()));
    for (const place of [...places].filter((each) => !/^every|\./.test(each))) {
      const $ = load(builtFile(pack, place, 'index.html'));
      $('script, style, [hidden]').remove();
      const empty = $(`body :is(${filled})`)
        .toArray()
        .filter((element) => $(element).text().trim() === '' && $(element).find(content).length === 0);
      assert.deepEqual(
        empty.map((element) => $.html(element)),
        [],
        `/${place}/`,
      );
      assert.doesNotMatch(
        $('body').text(),
        /undefined|\[object|\bNaN\b|\.\s+\.|:\s*\.|\(\s*\)/,
        `/${place}/`,
      );
    }
  });
