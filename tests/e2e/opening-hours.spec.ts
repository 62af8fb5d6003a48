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
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText('Probably open now, until 5pm.');
  await expect(openingStatus(page, 'National Stalking Helpline')).toHaveText('Probably open now, until 4pm.');
  await expect(openingStatus(page, 'Childline')).toHaveText('Open now, day and night.');
});

test('at night a closed line says when it opens and offers one that is open', async ({ page }) => {
  await openHelplinesAt(page, '2026-11-21T02:00:00Z');
  const line = openingStatus(page, 'National Stalking Helpline');
  await expect(line).toHaveText(
    'Probably closed now. Opens Monday, 9:30am. Open now instead: Victim Support, 08 08 16 89 111',
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
      await expect(openingStatus(page, 'Karma Nirvana')).toHaveText('Probably open now, until 5pm.');
    });
  });

for (const [day, time] of [
  ['a bank holiday', '2026-12-28T11:00:00Z'],
  ['a day of a year that the build does not know', '2031-11-24T11:00:00Z'],
] as const)
  test(`${day} is not a working day`, async ({ page }) => {
    await openHelplinesAt(page, time);
    await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(
      'It may be open now. Look at its website first.',
    );
  });

test('an open page follows the clock', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T16:59:30Z') });
  await page.goto('/calls/');
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(/^Probably open now/);
  await page.clock.runFor(90_000);
  await expect(openingStatus(page, 'Karma Nirvana')).toHaveText(
    /^Probably closed now\. Opens tomorrow, 9am\./,
  );
});

/** The state of the two numbers to press on the home page. */
const states = (page: Page) => page.locator('.talk a [data-open]');

test('at any hour one of the two numbers of the home page is open, and the other says when it opens', async ({
  page,
}) => {
  for (const [time, stalking] of [
    ['2026-11-24T23:30:00Z', 'Probably closed now. Opens tomorrow, 9:30am.'],
    ['2026-11-24T11:00:00Z', 'Probably open now, until 4pm.'],
  ] as const) {
    await page.clock.setFixedTime(new Date(time));
    await page.goto('/');
    await expect(states(page)).toHaveText([stalking, 'Open now, day and night.']);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('without script the hours are there and nothing claims to know the time', async ({ page }) => {
    await page.goto('/calls/');
    await expect(openingStatus(page, 'Karma Nirvana')).toBeHidden();
    const card = page.locator('article', { hasText: 'Karma Nirvana' }).first();
    await expect(card).toContainText('Monday to Friday: 9am to 5pm');
  });

  test('without script the numbers of the home page have their hours', async ({ page }) => {
    await page.goto('/');
    await expect(states(page).first()).toBeHidden();
    const hours = page.locator('.talk a [data-open] + span');
    await expect(hours).toHaveText(['Mon–Fri, 9:30am to 4pm or 8pm', 'Day and night, every day']);
    await expect(page.locator('.talk')).not.toContainText(/now,|closed/i);
  });
});
