import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import { openPage } from './served-page.ts';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every width in every colour scheme. */
const displaySettings = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })));

/** Opens a tool for typing, with something written, something wrong and every part unfolded. */
const fillInTool = `
  document.querySelector('[data-typing] button').click();
  const press = (words) =>
    [...document.querySelectorAll('.typing button')].find((each) => each.textContent === words)?.click();
  document.querySelector('.typing textarea').value = 'By the gate';
  press('Add to my record');
  press('Add to my record');
  press('Make my two-minute account from this');
  for (const details of document.querySelectorAll('details:not([name])')) details.open = true;`;

/** What axe finds on a page in every setting, once this code has used it. */
async function auditInEverySetting(address: string, use: string): Promise<string[]> {
  const page = await openPage(address);
  await page.evaluate(use);
  await page.evaluate(axeSource);
  const found: string[] = [];
  for (const { width, colorScheme } of displaySettings) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = (await page.evaluate(
      `axe.run({ runOnly: ${JSON.stringify(axeTags)}, resultTypes: ['violations'] })`,
    )) as AxeResults;
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${id}: ${target.join(' ')} at ${width} px, ${colorScheme}`));
  }
  await page.close();
  return found;
}

// Two at a time: a browser draws each page in a process of its own.
describe('axe on a tool in use', { concurrency: 2 }, () => {
  for (const address of ['/notes/here/', '/keep/account/here/'])
    test(`axe finds nothing on ${address} once somebody types there`, async () => {
      assert.deepEqual(await auditInEverySetting(address, fillInTool), []);
    });

  test('axe finds a fault that is planted in a tool in use', async () => {
    const nameless = "document.querySelector('.typing textarea').id = 'nameless';";
    const found = await auditInEverySetting('/notes/here/', `${fillInTool}; ${nameless}`);
    assert.ok(
      found.some((each) => each.startsWith('label')),
      found.join('\n'),
    );
  });
});
