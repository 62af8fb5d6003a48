import { readHistory } from './browser-history.ts';
import { expect, type ProfileVisit, test } from './fixtures.ts';
import { addEntry, filesContaining, openRecordTool, secret } from './record-page.ts';

/**
 * Waits until the browser has written down what it keeps of its session. A word in an ordinary field of another tab, typed
 * now, has then reached the disk.
 */
async function waitForSavedSession({ page, profile }: ProfileVisit, previousUrl: string): Promise<void> {
  const marker = `marker${Date.now()}`;
  const other = await page.context().newPage();
  await other.goto(previousUrl);
  await other.evaluate(() => document.body.append(document.createElement('textarea')));
  await other.locator('textarea').pressSequentially(marker);
  // Chromium writes down what a field holds when its page is left.
  await other.goto('/calls/');
  await expect.poll(() => filesContaining(profile, marker), { intervals: [500] }).not.toEqual([]);
  await other.close();
}

for (const way of ['the exit', 'a link', 'closing the browser'])
  test(`no typed word is in the profile on disk after ${way}`, async ({
    openProfile,
    siteUrl,
    previousUrl,
  }) => {
    const visit = await openProfile();
    const { page, profile } = visit;
    await page.click('#go');
    await openRecordTool(page);
    for (const field of await page.locator('.typing textarea').all())
      if (await field.isVisible()) await field.pressSequentially(secret);
    await addEntry(page, { Day: '2026-11-02', 'What happened': `They stood by the ${secret}.` });
    await waitForSavedSession(visit, previousUrl);
    expect(filesContaining(profile, secret), 'while it is typed').toEqual([]);
    if (way === 'the exit') {
      await page.click('#leave');
      await page.waitForURL(/bbc/);
    } else if (way === 'a link') {
      await page.locator('a[href="/notes/"]').first().click();
      await page.waitForURL(/notes\/$/);
    }
    if (way !== 'closing the browser') await waitForSavedSession(visit, previousUrl);
    await visit.close();
    expect(filesContaining(profile, secret)).toEqual([]);
    // On a busy machine the browser closes before it has recorded a title.
    for (const { title } of readHistory(profile, siteUrl))
      expect(title).toMatch(/^(Midshire information( –)?|Weather|)$/);
  });

test('words in an ordinary field do reach the disk, so the test above can fail', async ({ openProfile }) => {
  const { page, profile } = await openProfile();
  await page.goto('/notes/here/');
  await page.evaluate(() => {
    document.title = 'Plain';
    document.querySelector('main')?.prepend(document.createElement('textarea'));
  });
  await page.locator('main textarea').pressSequentially(secret);
  await page.goto('/calls/');
  await expect.poll(() => filesContaining(profile, secret), { intervals: [500] }).not.toEqual([]);
});
