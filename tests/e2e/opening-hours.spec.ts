import type { Locator } from 'playwright/test';
import { expect, type Page, test } from './fixtures.ts';

test.use({ pagesOnly: true });

/** The line of a helpline's card that says whether it is open. */
function openingStatus(page: Page, name: string): Locator {
  return page
    .locator('article', { has: page.getByRole('heading', { name, exact: true }) })
    .locator('[data-open]');
}

async function openHelplinesAt(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await page.goto('/calls/');
}

test('on a weekday by day, lines say until when they are open', async ({ page }) => {
  await openHelplinesAt(page, '2026-11-24T11:00:00Z');
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText('Most likely open now, until 5pm.');
  await expect(openingStatus(page, 'National Stalking Helpline')).toHaveText(
    'Most likely open now, until 4pm.',
  );
  await expect(openingStatus(page, 'Samaritans')).toHaveText('Open now. Open day and night.');
});

test('at night a closed line says when it opens and offers one that is open', async ({ page }) => {
  await openHelplinesAt(page, '2026-11-21T02:00:00Z');
  const line = openingStatus(page, 'National Stalking Helpline');
  await expect(line).toHaveText(
    'Most likely closed now. Opens on Monday at 9:30am. Open now instead: Victim Support, 08 08 16 89 111',
  );
  await expect(line.locator('a')).toHaveAttribute('href', 'tel:08081689111');
});

// 10:30 on Tuesday in London is 23:30 in Auckland and 02:30 in Los Angeles.
for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles'])
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test(`a device in another zone sees the hours of the United Kingdom (${timezoneId})`, async ({
      page,
    }) => {
      await openHelplinesAt(page, '2026-11-24T10:30:00Z');
      await expect(openingStatus(page, 'Karma Nirvana')).toHaveText('Most likely open now, until 5pm.');
    });
  });

for (const [day, time] of [
  ['a bank holiday', '2026-12-28T11:00:00Z'],
  ['a day of a year that the build does not know', '2031-11-24T11:00:00Z'],
] as const)
  test(`${day} is not a working day`, async ({ page }) => {
    await openHelplinesAt(page, time);
    await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(
      'It may be open now. Look at the website first.',
    );
  });

test('an open page follows the clock', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:59:30Z') });
  await page.goto('/calls/');
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(/^Most likely open now/);
  await page.clock.runFor(90_000);
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(
    /^Most likely closed now\. Opens tomorrow at 9am\./,
  );
});

/** The strip on the home page with the lines that are open at night. */
const strip = (page: Page) => page.locator('[data-night]');

async function openHomeAt(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await page.goto('/');
}

test('at night the home page names the lines that answer at this hour, and only those', async ({ page }) => {
  await openHomeAt(page, '2026-11-24T23:30:00Z');
  await expect(strip(page)).toBeVisible();
  const late = await strip(page).locator('li:not([hidden]) h3').allTextContents();
  expect(late).toEqual(expect.arrayContaining(['Samaritans', 'Victim Support']));
  expect(late).not.toContain('National Stalking Helpline');
});

test('by day the home page has no strip', async ({ page }) => {
  await openHomeAt(page, '2026-11-24T11:00:00Z');
  await expect(strip(page)).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script the hours are there and nothing claims to know the time', async ({ page }) => {
    await page.goto('/calls/');
    await expect(openingStatus(page, 'Karma Nirvana')).toBeHidden();
    const card = page.locator('article', { hasText: 'Karma Nirvana' }).first();
    await expect(card).toContainText('Monday to Friday: 9am to 5pm');
  });

  test('without script the home page has no strip', async ({ page }) => {
    await page.goto('/');
    await expect(strip(page)).toBeHidden();
  });
});
