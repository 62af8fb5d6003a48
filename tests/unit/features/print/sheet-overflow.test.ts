import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPrintables } from '../../../../src/features/print/render-printables.ts';
import { SheetOverflow } from '../../../../src/features/print/sheet-overflow.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const midshire = loadExampleSite();

/** The site of a publisher whose name has so many letters. */
function siteNamed(length: number): Site {
  const name = { en: 'Police of Midshire '.repeat(length).slice(0, length).trim() };
  return Object.create(midshire, { brand: { value: { ...midshire.brand, name } } }) as Site;
}

test('a name that has no room on the leaflet is a problem that names the pack and what to shorten', async () => {
  await assert.rejects(renderPrintables(siteNamed(600)), (error) => {
    assert.ok(error instanceof SheetOverflow);
    const { file, message, fix } = error.diagnostic;
    assert.equal(file, 'brands/midshire/brand.yaml');
    assert.match(message, /^the sheet "leaflet" has no room for the texts of this pack/);
    assert.match(fix, /^a shorter "name"/);
    return true;
  });
});

test('a name twice as long as those of real publishers has room', async () => {
  assert.ok((await renderPrintables(siteNamed(150))).length > 0);
});
