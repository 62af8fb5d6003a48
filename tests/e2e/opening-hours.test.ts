import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Visit, withVisit } from '../support/browser-visit.ts';

/** What the card of a helpline says about now; undefined while it says nothing. */
async function openingStatusOf(v: Visit, name: string): Promise<string | undefined> {
  const line = v.page
    .locator('article', { has: v.page.getByRole('heading', { name, exact: true }) })
    .locator('[data-open]');
  return (await line.isVisible()) ? (await line.innerText()).replaceAll('\u00A0', ' ') : undefined;
}

async function visitAtTime(time: string, run: (v: Visit) => Promise<void>, options = {}): Promise<void> {
  await withVisit(async (v) => {
    await v.page.clock.setFixedTime(new Date(time));
    await v.page.goto(`${v.siteUrl}calls/`);
    await run(v);
  }, options);
}

test('on a weekday by day, lines say until when they are open', async () => {
  await visitAtTime('2026-11-24T11:00:00Z', async (v) => {
    assert.match((await openingStatusOf(v, 'Karma Nirvana')) ?? '', /^Most likely open now, until 5pm\.$/);
    assert.equal(await openingStatusOf(v, 'National Stalking Helpline'), 'Most likely open now, until 4pm.');
    assert.equal(await openingStatusOf(v, 'Samaritans'), 'Open now. Open day and night.');
  });
});

test('at night a closed line says when it opens and offers one that is open', async () => {
  await visitAtTime('2026-11-21T02:00:00Z', async (v) => {
    const line = (await openingStatusOf(v, 'National Stalking Helpline')) ?? '';
    assert.match(
      line,
      /^Most likely closed now\. Opens on Monday at 9:30am\. Open now instead: Victim Support, 08 08 16 89 111$/,
    );
    const call = v.page
      .locator('article', { hasText: 'National Stalking Helpline' })
      .first()
      .locator('[data-open] a');
    assert.equal(await call.getAttribute('href'), 'tel:08081689111');
  });
});

test('a device in another zone sees the hours of the United Kingdom', async () => {
  // 10:30 on Tuesday in London is 23:30 in Auckland and 02:30 in Los Angeles.
  for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles'])
    await visitAtTime(
      '2026-11-24T10:30:00Z',
      async (v) =>
        assert.match(
          (await openingStatusOf(v, 'Karma Nirvana')) ?? '',
          /^Most likely open now, until 5pm\.$/,
          timezoneId,
        ),
      { timezoneId },
    );
});

test('a bank holiday is not a working day', async () => {
  await visitAtTime('2026-12-28T11:00:00Z', async (v) => {
    assert.equal(await openingStatusOf(v, 'Karma Nirvana'), 'It may be open now. Look at the website first.');
  });
  await visitAtTime('2031-11-24T11:00:00Z', async (v) => {
    assert.equal(
      await openingStatusOf(v, 'Karma Nirvana'),
      'It may be open now. Look at the website first.',
      'a year unknown to this copy',
    );
  });
});

test('an open page follows the clock', async () => {
  await withVisit(async (v) => {
    await v.page.clock.install({ time: new Date('2026-11-24T16:59:30Z') });
    await v.page.goto(`${v.siteUrl}calls/`);
    assert.match((await openingStatusOf(v, 'Karma Nirvana')) ?? '', /^Most likely open now/);
    await v.page.clock.runFor(90_000);
    assert.match(
      (await openingStatusOf(v, 'Karma Nirvana')) ?? '',
      /^Most likely closed now\. Opens tomorrow at 9am\./,
    );
  });
});

test('without script the hours are there and nothing claims to know the time', async () => {
  await withVisit(
    async (v) => {
      await v.page.goto(`${v.siteUrl}calls/`);
      assert.equal(await openingStatusOf(v, 'Karma Nirvana'), undefined);
      const card = v.page.locator('article', { hasText: 'Karma Nirvana' }).first();
      assert.match((await card.innerText()).replaceAll('\u00A0', ' '), /Monday to Friday: 9am to 5pm/);
    },
    { javaScriptEnabled: false },
  );
});

/** The lines of the strip on the home page; undefined while it is hidden. */
async function openNowStripAt(time: string, options = {}): Promise<string[] | undefined> {
  let lines: string[] | undefined;
  await withVisit(async ({ page, siteUrl }) => {
    if (!('javaScriptEnabled' in options)) await page.clock.setFixedTime(new Date(time));
    await page.goto(siteUrl);
    if (await page.locator('[data-night]').isVisible())
      lines = (await page.locator('[data-night] li:not([hidden]) h3').allTextContents()).toSorted();
  }, options);
  return lines;
}

test('at night the home page names the lines that answer at this hour, and only those', async () => {
  const late = (await openNowStripAt('2026-11-24T23:30:00Z')) ?? [];
  assert.ok(late.includes('Samaritans') && late.includes('Victim Support'), late.join());
  assert.ok(!late.includes('National Stalking Helpline'));
});

test('by day, and without script, the home page has no strip', async () => {
  assert.equal(await openNowStripAt('2026-11-24T11:00:00Z'), undefined);
  assert.equal(await openNowStripAt('2026-11-24T23:30:00Z', { javaScriptEnabled: false }), undefined);
});
