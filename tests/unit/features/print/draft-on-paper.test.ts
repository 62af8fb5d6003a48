import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { logAsDocx } from '../../../../src/features/print/log-docx.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadSite } from '../../../support/example-site.ts';
import { renderedPrintables } from '../../../support/rendered-printables.ts';
import { unzip } from '../../../support/unzip.ts';

const words = 'Draft. Do not hand this out.';

/** How often each page of a PDF says that it is a draft. */
async function noticesOf(content: Buffer): Promise<number[]> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    return text.split(words).length - 1;
  });
  return Promise.all(pages);
}

/** How often each card of a sheet is on it. */
const cards: Record<string, number> = { '/paper/card.pdf': 10, '/paper/card-large.pdf': 4 };

/** Every PDF of a site with the notices of its pages. */
async function noticesByFile(site: Site): Promise<[address: string, notices: number[]][]> {
  const files = (await renderedPrintables(site)).filter(({ address }) => address.endsWith('.pdf'));
  return Promise.all(
    files.map(
      async ({ address, content }): Promise<[string, number[]]> => [address, await noticesOf(content)],
    ),
  );
}

test('every page of paper of a draft, and every card, says that it must not be handed out', async () => {
  for (const [address, notices] of await noticesByFile(loadSite('brands/gwynfryn')))
    assert.deepEqual(
      notices,
      notices.map(() => cards[address] ?? 1),
      address,
    );
});

test('a screen reader reads first that the sheet is a draft', async () => {
  const files = await renderedPrintables(loadSite('brands/gwynfryn'));
  for (const { address, content } of files.filter(({ address }) => /leaflet|notes.*pdf/.test(address))) {
    const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise;
    const page = await pdf.getPage(1);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const at = items.findIndex((item) => 'str' in item && item.str === words);
    const tag = items.slice(0, at).findLast((item) => 'tag' in item);
    assert.ok(tag && 'id' in tag && typeof tag.id === 'string', `${address}: not an artifact`);
    const tree = JSON.stringify(await page.getStructTree());
    assert.match(tree, new RegExp(`^.*?"type":"content","id":"${tag.id}"`), address);
    assert.equal(
      tree.indexOf('"type":"content"'),
      tree.indexOf(`"type":"content","id":"${tag.id}"`),
      address,
    );
  }
});

test('the document of a draft says so in its header and at its start', async () => {
  const draft = await logAsDocx(loadSite('brands/gwynfryn'));
  assert.ok(unzip(draft, 'word/header1.xml').includes(words));
  const [, start = ''] = /<w:t[^>]*>([^<]*)/.exec(unzip(draft, 'word/document.xml')) ?? [];
  assert.equal(start, words);
  assert.ok(!(await logAsDocx(loadSite('brands/midshire'))).includes('word/header1.xml'));
});

test('paper of a site that is ready says nothing of a draft', async () => {
  for (const [address, notices] of await noticesByFile(loadSite('brands/midshire')))
    assert.ok(
      notices.every((count) => count === 0),
      address,
    );
});
