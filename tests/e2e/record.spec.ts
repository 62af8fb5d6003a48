import { createHash } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { addEntry, entryHeadings, openRecordTool, saveExport, secret, status, tabTo } from './record-page.ts';
import { setHidden, trackRequests } from './visit-steps.ts';

test.use({ pagesOnly: true });

const firstEntry = { Day: '2026-11-02', 'What happened': `They stood by the ${secret}.` };
const secondEntry = { Day: '2026-10-01', 'Time, or about when': 'about eight', 'What happened': 'A call.' };

test('by keyboard on a phone: write, add, change, move, remove and put back', async ({ page }) => {
  const pressControl = async (name: RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const write = async (text: string) => {
    await tabTo(page, /^What happened/);
    await page.keyboard.type(text);
    await pressControl(/^Add to my record/);
  };
  await page.goto('/notes/here/');
  await pressControl(/I am alone/);
  await write('One');
  await expect(status(page)).toHaveText('Added. Your record has 1 thing.');
  await expect(page.locator(':focus')).toHaveText(/^Write down/);
  await write('Two');
  await expect(entryHeadings(page)).toHaveText(['One', 'Two']);
  await pressControl(/^Move down One/);
  await expect(entryHeadings(page)).toHaveText(['Two', 'One']);
  await expect(status(page)).toHaveText('Moved to place 2.');
  await expect(page.locator(':focus')).toHaveText(/^Move down One/);
  await pressControl(/^Remove One/);
  await expect(entryHeadings(page)).toHaveText(['Two']);
  await page.keyboard.press('Enter');
  await expect(entryHeadings(page), 'the focus is on the button that puts it back').toHaveText([
    'Two',
    'One',
  ]);
  // Not forward: past the end of the page the window loses the focus, and what was typed is hidden.
  await tabTo(page, /^Change Two/, 'Shift+Tab');
});

test('an entry is changed in its place, and the record is put in order of the day', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await addEntry(page, { 'What happened': 'No day' });
  await addEntry(page, secondEntry);
  await page.getByRole('button', { name: 'Change No day' }).click();
  await page.getByLabel('Where, or on which app or number').fill('Mill Road');
  await page.getByRole('button', { name: 'Save the change' }).click();
  await expect(status(page)).toHaveText('Changed.');
  await expect(page.locator('.typing__record ol li').nth(1)).toContainText('Mill Road');
  await page.getByRole('button', { name: 'Put all in order of the day' }).click();
  await expect(entryHeadings(page)).toHaveText([
    'Thursday, 1 October 2026, about eight',
    'Monday, 2 November 2026',
    'No day',
  ]);
});

test('adding nothing is told at the field, and nothing is added', async ({ page }) => {
  await openRecordTool(page);
  await page.getByRole('button', { name: 'Add to my record' }).click();
  const field = page.getByLabel('What happened');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/Write something/);
  await expect(field).toBeFocused();
  await expect(entryHeadings(page)).toHaveCount(0);
});

test('pictures are listed with name, size and SHA-256, and never leave the device', async ({ page }) => {
  await openRecordTool(page);
  const requested = trackRequests(page);
  const buffer = Buffer.from('not really a picture');
  const hash = createHash('sha256').update(buffer).digest('hex');
  await page
    .getByLabel('Choose pictures')
    .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
  const listed = page.locator('.typing__record ul li').first();
  await expect(listed).toContainText('gate.jpg');
  await expect(listed).toContainText(hash);
  const { content } = await saveExport(page, 'Save a page to read');
  expect(content.toString()).toContain(hash);
  expect(requested).toEqual([]);
});

test('no browser offers what was typed again, or sends it to a checker of spelling', async ({ page }) => {
  await openRecordTool(page);
  const fields = await page.locator('.typing input, .typing textarea').all();
  expect(fields.length).toBeGreaterThan(5);
  for (const field of fields) {
    await expect(field).toHaveAttribute('autocomplete', 'off');
    if ((await field.getAttribute('type')) !== 'checkbox')
      await expect(field).toHaveAttribute('spellcheck', 'false');
    await expect(field).not.toHaveAttribute('name');
  }
});

test('leaving by the exit wipes every field and entry before anything else happens', async ({ page }) => {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await page.locator('textarea').first().fill(secret);
  await page.evaluate(() => {
    const field = document.querySelector('textarea');
    const list = document.querySelector('.typing__record ol');
    addEventListener('leaving', () =>
      console.log(
        `left: ${location.pathname} "${field?.value}${list?.textContent}${document.body?.textContent ?? ''}"`,
      ),
    );
  });
  await page.click('#leave');
  await page.waitForURL(/bbc/);
  await expect.poll(() => logged).toContain('left: /notes/here/ ""');
});

for (const keepsPages of [true, false])
  test(`Back to the page brings the gate and no words (pages ${keepsPages ? '' : 'not '}kept)`, async ({
    openProfile,
  }) => {
    const { page } = await openProfile({ keepsPages });
    await page.click('#go');
    await openRecordTool(page);
    await addEntry(page, firstEntry);
    await page.locator('textarea').first().fill(secret);
    await page.locator('a[href="/notes/"]').first().click();
    await page.waitForURL(/notes\/$/);
    await page.goBack({ waitUntil: 'commit' });
    await page.getByRole('button', { name: 'I am alone with this screen' }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'I am alone with this screen' }).click();
    await expect(page.locator('textarea').first()).toHaveValue('');
    await expect(entryHeadings(page)).toHaveCount(0);
    await page.reload();
    await expect(page.locator('.typing textarea')).toHaveCount(0);
  });

test('a hidden tab hides what was typed until it is asked for', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  const typed = page.getByText(secret).first();
  await setHidden(page, true);
  expect(await typed.isVisible()).toBe(false);
  await setHidden(page, false);
  expect(await typed.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(typed).toBeVisible();
});

test('fifteen quiet minutes clear everything, after a warning that is read out; a key keeps it', async ({
  page,
}) => {
  await page.clock.install();
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  const warning = page.locator('.typing [role=alert]');
  await page.clock.runFor('13:10');
  await expect(warning).toContainText('Soon we will clear');
  await page.keyboard.press('ArrowDown');
  await expect(warning).toBeEmpty();
  await page.clock.runFor('14:00');
  await expect(entryHeadings(page)).toHaveCount(1);
  await page.clock.runFor('01:10');
  expect(await page.content()).not.toContain(secret);
  await expect(page.locator('.typing')).toContainText(/It was quiet for a long time[\s\S]*I am alone/);
});

test('everything is cleared on request, after one more question', async ({ page }) => {
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await page.getByRole('button', { name: 'Clear it all' }).click();
  await page.getByRole('button', { name: 'No, keep it' }).click();
  await expect(entryHeadings(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear it all' }).click();
  await page.getByRole('button', { name: 'Yes, clear it' }).click();
  expect(await page.content()).not.toContain(secret);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script there is paper, and no tool', async ({ page }) => {
    await page.goto('/notes/here/');
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('scripts are switched off. Use paper.', {
      useInnerText: true,
    });
  });
});
