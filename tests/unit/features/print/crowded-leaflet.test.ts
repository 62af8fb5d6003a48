import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPrintables } from '../../../../src/features/print/render-printables.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadExampleSite } from '../../../support/example-site.ts';

const midshire = loadExampleSite();
const [local] = midshire.brand.localServices;
assert.ok(local);

/** As many services as a pack may have, and names as long as those of real partnerships. */
const numbers = Array.from({ length: 20 }, (_, index) => `0808 157 ${1000 + index}`);
const form = `www.midshire.example/${'areportofstalkingorharassment'.repeat(4)}`;
const brand = {
  ...midshire.brand,
  name: { en: 'Office of the Police and Crime Commissioner for Midshire, Lowmoor and the Western Isles' },
  section: { en: 'Personal safety, harassment, and what to do about it' },
  domains: { en: 'https://information-for-everyone.midshire-lowmoor-western-isles.example' },
  report: { ...midshire.brand.report, online: `https://${form}` },
  localServices: numbers.map((phone) => ({
    ...local,
    phone,
    name: { en: 'The service of the Midshire and Lowmoor partnership' },
  })),
};
const site = Object.create(midshire, { brand: { value: brand } }) as Site;
const files = new Map((await renderPrintables(site)).map(({ address, content }) => [address, content]));

/** The letters of each page. */
async function pagesOf(name: string): Promise<string[]> {
  const content = files.get(`/paper/${name}.pdf`);
  assert.ok(content, name);
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(/\s/g, '');
  });
  return Promise.all(pages);
}

for (const name of ['leaflet', 'leaflet-grey', 'leaflet-large'])
  test(`${name}: a pack with twenty services and long names loses none of them`, async () => {
    const text = (await pagesOf(name)).join('');
    for (const number of numbers) assert.ok(text.includes(number.replaceAll(' ', '')), number);
    assert.ok(text.includes(form), 'the address of the form');
    assert.ok(text.includes('Publishedby'), 'the foot of the last page');
  });

/** The words of a file that lie outside their page. */
async function wordsOutside(content: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const outside = pages.map(async (page) => {
    const [, , pageWidth = 0, pageHeight = 0] = page.view;
    const { items } = await page.getTextContent();
    return items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [, , , , left = -1, bottom = -1] = item.transform as number[];
      const isInside =
        left >= 0 && bottom >= 0 && left + item.width <= pageWidth && bottom + item.height <= pageHeight;
      return isInside ? [] : item.str;
    });
  });
  return (await Promise.all(outside)).flat();
}

for (const [address, content] of files)
  if (address.endsWith('.pdf'))
    test(`${address}: nothing lies outside the page`, async () =>
      assert.deepEqual(await wordsOutside(content), []));

test('the front stays one page', async () => {
  const [front = '', ...others] = await pagesOf('leaflet');
  assert.ok(front.includes('Call999'));
  assert.ok(front.includes('information-for-everyone.midshire-lowmoor-western-isles.example'));
  assert.ok(others.length > 0 && others.every((page) => page !== ''), 'no page is empty');
});

test('the cards stay one sheet', async () => {
  assert.equal((await pagesOf('card')).length, 1);
  assert.equal((await pagesOf('card-large')).length, 1);
});
