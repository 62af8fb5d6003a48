import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderPrintables } from '../../../../src/features/print/render-printables.ts';
import { UnprintableText } from '../../../../src/features/print/unprintable-text.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const midshire = loadExampleSite();
const [local] = midshire.brand.localServices;
assert.ok(local);

/** The site of a pack with a local service of this name. */
function siteWith(name: string): Site {
  const brand = { ...midshire.brand, localServices: [{ ...local, name: { en: name } }] };
  return Object.create(midshire, { brand: { value: brand } }) as Site;
}

for (const [name, pieces] of [
  ['Midshire Pride 🏳️‍🌈', ['🏳', '🌈']],
  ['Safe ✓ Hands', ['✓']],
  ['اردو مدد', ['د', 'م', 'و', 'ر', 'ا']],
  ['Comhairle Ḃaile', ['Ḃ']],
] as const)
  test(`a sign that paper cannot show is a problem that names the pack, the sign and the text: ${name}`, async () => {
    await assert.rejects(renderPrintables(siteWith(name)), (error) => {
      assert.ok(error instanceof UnprintableText);
      const { file, message, fix } = error.diagnostic;
      assert.equal(file, 'brands/midshire/brand.yaml');
      assert.equal(
        message,
        `the font of the printed sheets has no ${pieces.map((each) => `"${each}"`).join(', ')}`,
      );
      assert.equal(fix, `only letters and signs that can be printed, in "${name}"`);
      return true;
    });
  });

test('the letters of Welsh, Gaelic, Polish and Ukrainian are printed, however they are composed', async () => {
  for (const name of [
    'Ŵyl Sŷr',
    'w\u0302 y\u0302',
    'Comhairle na Gàidhealtachd',
    'Łódź, żółć',
    'Допомога їжак',
  ])
    assert.ok((await renderPrintables(siteWith(name))).length > 0, name);
});
