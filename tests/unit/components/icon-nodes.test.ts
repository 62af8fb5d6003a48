import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from 'cheerio';
import { iconNodes } from '../../../src/components/icon-nodes.ts';

const { icons } = JSON.parse(readFileSync('node_modules/@iconify-json/lucide/icons.json', 'utf8')) as {
  icons: Record<string, { body: string }>;
};

/** The shapes of an icon as an HTML parser reads them, without what the style sheet says for all of them. */
function shapesOf(body: string) {
  const $ = load(`<svg>${body}</svg>`, { xml: true });
  return $('svg *:not(g)')
    .toArray()
    .map(({ name, attribs }) => ({
      tag: name,
      attributes: Object.fromEntries(
        Object.entries(attribs).filter(([attribute]) => !/^(?:fill|stroke)/.test(attribute)),
      ),
    }));
}

test('an icon has every shape of its drawing, in order, for every icon of the set', () => {
  assert.ok(Object.keys(icons).length > 1000);
  for (const [name, { body }] of Object.entries(icons))
    assert.deepEqual(iconNodes(name), shapesOf(body), name);
});

test('no icon of the set moves or clips its shapes, which its drawing here would lose', () => {
  const grouped = Object.entries(icons).filter(([, { body }]) =>
    /<(?:defs|use|mask|clipPath)|<g[^>]*(?:transform|clip|mask)=/.test(body),
  );
  assert.deepEqual(
    grouped.map(([name]) => name),
    [],
  );
});

test('an icon is drawn as Lucide draws it, without presentation', () => {
  assert.deepEqual(iconNodes('x'), [{ tag: 'path', attributes: { d: 'M18 6L6 18M6 6l12 12' } }]);
});

test('an unknown icon is an error that names it', () => {
  assert.throws(() => iconNodes('no-such-icon'), { message: 'Lucide has no icon "no-such-icon".' });
});
