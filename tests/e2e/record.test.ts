import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { trackRequests, type Visit, withVisit } from '../support/browser-visit.ts';
import { readHistory } from './browser-history.ts';
import {
  addEntry,
  entryHeadings,
  filesContaining,
  openRecordTool,
  saveExport,
  secret,
  statusText,
} from './record-page.ts';

const firstEntry = { Day: '2026-11-02', 'What happened': `They stood by the ${secret}.` };
const secondEntry = { Day: '2026-10-01', 'Time, or about when': 'about eight', 'What happened': 'A call.' };

/** Presses Tab until a control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : at)
        ?.textContent;
    });
    if (name.test(label ?? '')) return;
  }
  assert.fail(`Tab does not reach ${name}`);
}

test('by keyboard on a phone: write, add, change, move, remove and put back', () =>
  withVisit(async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}notes/here/`);
    await tabTo(page, /Start typing/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^What happened/);
    await page.keyboard.type('One');
    await tabTo(page, /^Add to my record/);
    await page.keyboard.press('Enter');
    assert.equal(await statusText(page), 'Added. Your record has 1 thing.');
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /^Write down/);
    await tabTo(page, /^What happened/);
    await page.keyboard.type('Two');
    await tabTo(page, /^Add to my record/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await entryHeadings(page), ['One', 'Two']);
    await tabTo(page, /^Move down One/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await entryHeadings(page), ['Two', 'One']);
    assert.equal(await statusText(page), 'Moved to place 2.');
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /^Move down One/);
    await tabTo(page, /^Remove One/);
    await page.keyboard.press('Enter');
    assert.deepEqual(await entryHeadings(page), ['Two']);
    await page.keyboard.press('Enter');
    assert.deepEqual(
      await entryHeadings(page),
      ['Two', 'One'],
      'the focus is on the button that puts it back',
    );
    await tabTo(page, /^Change Two/);
  }));

test('an entry is changed in its place, and the record is put in order of the day', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await addEntry(v.page, { 'What happened': 'No day' });
    await addEntry(v.page, secondEntry);
    await v.page.getByRole('button', { name: 'Change No day' }).click();
    await v.page.getByLabel('Where, or on which app or number').fill('Mill Road');
    await v.page.getByRole('button', { name: 'Save the change' }).click();
    assert.equal(await statusText(v.page), 'Changed.');
    assert.match((await v.page.locator('.typing__record ol li').allTextContents())[1] ?? '', /Mill Road/);
    await v.page.getByRole('button', { name: 'Put all in order of the day' }).click();
    assert.deepEqual(await entryHeadings(v.page), [
      'Thursday, 1 October 2026, about eight',
      'Monday, 2 November 2026',
      'No day',
    ]);
  }));

test('adding nothing is told at the field, and nothing is added', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await v.page.getByRole('button', { name: 'Add to my record' }).click();
    const field = v.page.getByLabel('What happened');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    assert.match(await v.page.locator(`#${described}`).innerText(), /^Write something/);
    assert.equal(await field.evaluate((element) => element === document.activeElement), true);
    assert.deepEqual(await entryHeadings(v.page), []);
  }));

test('pictures are listed with name, size and SHA-256, and never leave the device', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    const asked = trackRequests(v.page);
    const buffer = Buffer.from('not really a picture');
    await v.page
      .getByLabel('Choose pictures')
      .setInputFiles({ name: 'gate.jpg', mimeType: 'image/jpeg', buffer });
    await v.page.getByText('Pictures listed: 1').waitFor();
    const [listed = ''] = await v.page.locator('.typing__record ul li').allTextContents();
    assert.match(listed, /gate\.jpg/);
    assert.ok(listed.includes(createHash('sha256').update(buffer).digest('hex')));
    const { content } = await saveExport(v.page, 'Save a page to read');
    assert.ok(content.includes(createHash('sha256').update(buffer).digest('hex')));
    assert.deepEqual(asked, []);
  }));

test('no browser offers what was typed again, or sends it to a checker of spelling', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    const fields = await v.page.locator('.typing input, .typing textarea').all();
    assert.ok(fields.length > 5);
    for (const field of fields) {
      assert.equal(await field.getAttribute('autocomplete'), 'off');
      assert.equal(await field.getAttribute('spellcheck'), 'false');
      assert.equal(await field.getAttribute('name'), null);
    }
  }));

test('leaving by the exit wipes every field and entry before anything else happens', () =>
  withVisit(async (v) => {
    const heard: string[] = [];
    v.page.on('console', (message) => heard.push(message.text()));
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await v.page.locator('textarea').first().fill(secret);
    await v.page.evaluate(() => {
      const field = document.querySelector('textarea');
      const list = document.querySelector('.typing__record ol');
      addEventListener('leaving', () =>
        console.log(
          `left: ${location.pathname} "${field?.value}${list?.textContent}${document.body?.textContent ?? ''}"`,
        ),
      );
    });
    await v.page.click('#leave');
    await v.page.waitForURL(/bbc/);
    assert.ok(heard.includes('left: /notes/here/ ""'), heard.join('\n'));
  }));

for (const keepsPages of [true, false])
  test(`Back to the page brings the gate and no words (pages ${keepsPages ? '' : 'not '}kept)`, () =>
    withVisit(
      async (v) => {
        await v.page.click('#go');
        await openRecordTool(v);
        await addEntry(v.page, firstEntry);
        await v.page.locator('textarea').first().fill(secret);
        await v.page.locator('a[href="/notes/"]').first().click();
        await v.page.waitForURL(/notes\/$/);
        await v.page.goBack({ waitUntil: 'commit' });
        await v.page.getByRole('button', { name: 'Start typing' }).waitFor();
        assert.doesNotMatch(await v.page.content(), new RegExp(secret));
        await v.page.getByRole('button', { name: 'Start typing' }).click();
        assert.equal(await v.page.locator('textarea').first().inputValue(), '');
        assert.deepEqual(await entryHeadings(v.page), []);
        await v.page.reload();
        assert.equal(await v.page.locator('.typing textarea').count(), 0);
      },
      { keepsPages },
    ));

test('a hidden tab hides what was typed until somebody asks for it', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    const setHidden = (hidden: boolean) =>
      v.page.evaluate((now) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => now });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await setHidden(true);
    assert.equal(await v.page.getByText(secret).first().isVisible(), false);
    await setHidden(false);
    assert.equal(await v.page.getByText(secret).first().isVisible(), false);
    await v.page.getByRole('button', { name: 'Show it' }).click();
    assert.equal(await v.page.getByText(secret).first().isVisible(), true);
  }));

test('fifteen quiet minutes clear everything, after a warning that is read out; a key keeps it', () =>
  withVisit(async (v) => {
    await v.page.clock.install();
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    const warning = v.page.locator('.typing [role=alert]');
    await v.page.clock.runFor('13:10');
    assert.match(await warning.innerText(), /Soon we will clear/);
    await v.page.keyboard.press('ArrowDown');
    assert.equal(await warning.textContent(), '');
    await v.page.clock.runFor('14:00');
    assert.equal((await entryHeadings(v.page)).length, 1);
    await v.page.clock.runFor('01:10');
    assert.doesNotMatch(await v.page.content(), new RegExp(secret));
    assert.match(
      await v.page.locator('.typing').innerText(),
      /It was quiet for a long time[\s\S]*Start typing/,
    );
  }));

test('everything is cleared on request, after one more question', () =>
  withVisit(async (v) => {
    await openRecordTool(v);
    await addEntry(v.page, firstEntry);
    await v.page.getByRole('button', { name: 'Clear it all' }).click();
    await v.page.getByRole('button', { name: 'No, keep it' }).click();
    assert.equal((await entryHeadings(v.page)).length, 1);
    await v.page.getByRole('button', { name: 'Clear it all' }).click();
    await v.page.getByRole('button', { name: 'Yes, clear it' }).click();
    assert.doesNotMatch(await v.page.content(), new RegExp(secret));
  }));

function findTracesOnDisk({ profile, siteUrl }: Visit): { files: string[]; titles: string[] } {
  return {
    files: filesContaining(profile, secret),
    titles: readHistory(profile, siteUrl).map(({ title }) => title),
  };
}

for (const way of ['the exit', 'a link', 'closing the browser'])
  test(`no typed word is in the profile on disk after ${way}`, async () => {
    const kept = await withVisit(
      async (v) => {
        await v.page.click('#go');
        await openRecordTool(v);
        for (const field of await v.page.locator('.typing textarea').all())
          if (await field.isVisible()) await field.pressSequentially(secret);
        await addEntry(v.page, firstEntry);
        // Long enough for the browser to write down what it keeps of a session.
        await v.page.waitForTimeout(3000);
        if (way === 'the exit') {
          await v.page.click('#leave');
          await v.page.waitForURL(/bbc/);
        } else if (way === 'a link') {
          await v.page.locator('a[href="/notes/"]').first().click();
          await v.page.waitForURL(/notes\/$/);
        }
        await v.page.waitForTimeout(1000);
      },
      { after: findTracesOnDisk },
    );
    assert.deepEqual(kept?.files, []);
    for (const title of kept?.titles ?? []) assert.match(title, /^(Midshire information( –)?|Weather)$/);
  });

test('words in an ordinary field do reach the disk, so the test above can fail', async () => {
  const kept = await withVisit(
    async (v) => {
      await v.page.goto(`${v.siteUrl}notes/here/`);
      await v.page.evaluate(() => {
        document.title = 'Plain';
        document.querySelector('main')?.prepend(document.createElement('textarea'));
      });
      await v.page.locator('main textarea').pressSequentially(secret);
      await v.page.waitForTimeout(3000);
      await v.page.goto(`${v.siteUrl}calls/`);
      await v.page.waitForTimeout(3000);
    },
    { after: findTracesOnDisk },
  );
  assert.notDeepEqual(kept?.files, []);
});

test('without script there is paper, and no tool', () =>
  withVisit(
    async ({ page, siteUrl }) => {
      await page.goto(`${siteUrl}notes/here/`);
      assert.equal(await page.getByRole('button').count(), 0);
      assert.match(await page.locator('main').innerText(), /scripts are switched off\. Use paper\./);
    },
    { javaScriptEnabled: false },
  ));
