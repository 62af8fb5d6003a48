import { globSync, readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './fixtures.ts';

test.use({ pagesOnly: true });

/** Two sheets, printed on both sides: a guide is read on paper beside the device. */
const maxPrintedPages = 4;

/** The addresses of the guides: the pages with steps on a device or app. */
const guides = globSync('content/pages/en/**/*.mdx')
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.includes('<Steps id='))
  .map((text) => `/${/^address: (.*)$/m.exec(text)?.[1]}/`);

test('a guide prints on two sheets at most', async ({ page }) => {
  const longer: string[] = [];
  for (const address of guides) {
    await page.goto(address);
    const data = new Uint8Array(await page.pdf({ format: 'A4' }));
    const { numPages } = await getDocument({ data, verbosity: 0 }).promise;
    if (numPages > maxPrintedPages) longer.push(`${address}: ${numPages} pages`);
  }
  expect(guides.length).toBeGreaterThan(0);
  expect(longer).toEqual([]);
});

test('the menus of a step are read in their order, with a word between them', async ({ page }) => {
  await page.goto('/online/apple/');
  const step = page.getByRole('listitem').filter({ hasText: 'Safety Check' }).first();
  await expect(step).toMatchAriaSnapshot(
    `- listitem: Open Settings then Privacy & Security then Safety Check.`,
  );
});
