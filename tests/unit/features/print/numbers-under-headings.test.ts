import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadSites } from '../../../support/example-site.ts';
import { renderedPrintables } from '../../../support/rendered-printables.ts';

const packs = [
  ...['midshire', 'eastmarch', 'fourtowns', 'gwynfryn', 'loughside', 'lowmoor', 'southmere', 'strathlorn'],
  'union-railway',
];
const sites = packs.flatMap((id) => loadSites(`brands/${id}`));
const rendered = new Map(
  await Promise.all(sites.map(async (site) => [site, await renderedPrintables(site)] as const)),
);

/** What may stand where a person in danger looks: the emergency number, its code without a voice, and its number for Relay UK. */
const forDanger = ['999', '55', '18000', '999bsl'];

/** Where a sheet speaks of danger: after its first words, before its last. */
const dangerPart: Record<string, [string, string]> = {
  notes: ['If you are in danger', 'Not in danger now'],
  leaflet: ['Call 999', 'It may be stalking'],
};

/** The text of a sheet in reading order. */
async function textOf(content: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('\n');
  }
  return text.replaceAll(/[\u00A0 ]*\n[\u00A0 ]*/g, '\n').replaceAll('\u00A0', ' ');
}

const numbersIn = (text: string) => text.match(/\d[\d ]*\d(?:bsl)?/g) ?? [];

function partOf(text: string, [from, to]: [string, string]): string {
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  assert.ok(start >= 0 && end > start, `from "${from}" to "${to}"`);
  return text.slice(start, end);
}

for (const site of sites)
  test(`${site.brand.id}: only emergency numbers stand under "in danger", and every one of them does`, async () => {
    for (const { address, content } of rendered.get(site) ?? []) {
      const [, name = ''] = /\/(notes|leaflet)[-a-z]*\.pdf$/.exec(address) ?? [];
      const part = dangerPart[name];
      if (!part) continue;
      const text = await textOf(content);
      const numbers = numbersIn(partOf(text, part));
      assert.deepEqual([...new Set(numbers)].sort(), [...forDanger].sort(), address);
      const { phone, text: texts } = site.brand.report;
      const own = [texts, name === 'leaflet' ? phone : undefined, site.brand.victims?.phone];
      const rest = text.replace(partOf(text, part), '');
      const words = rest.replaceAll(/\s+/g, ' ');
      for (const each of own.filter((number) => number !== undefined))
        assert.ok(words.includes(each), `${address}: ${each}`);
      assert.equal(
        words.split('A text may not be seen at once. If you’re in danger, use 999.').length - 1,
        texts ? 1 : 0,
        address,
      );
    }
  });

/** The smallest text of each page of a PDF, in points. */
async function smallestText(content: Buffer): Promise<number[]> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return Math.min(...items.flatMap((item) => ('str' in item && item.str.trim() ? item.height : [])));
  });
  return Promise.all(pages);
}

for (const site of sites)
  test(`${site.brand.id}: the leaflet has two sides, and no text on paper is smaller than 9 points`, async () => {
    for (const { address, content } of rendered.get(site) ?? []) {
      if (!address.endsWith('.pdf')) continue;
      const sizes = await smallestText(content);
      // Sizes are read back with rounding.
      for (const size of sizes) assert.ok(size > 8.99, `${address}: ${size}`);
      if (/leaflet(-grey)?\.pdf$/.test(address)) assert.equal(sizes.length, 2, address);
      if (address.includes('card')) assert.equal(sizes.length, 1, address);
    }
  });
