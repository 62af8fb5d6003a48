import { expect, test } from './fixtures.ts';
import { addEntry, entryHeadings, importFile, openRecordTool, saveExport, secret } from './record-page.ts';

test.use({ pagesOnly: true });

const firstEntry = { Day: '2026-11-02', 'What happened': `They stood by the ${secret}, "again".` };
const recordJson = (more: object) => JSON.stringify({ kind: 'notes', version: 1, ...more });
const scryptHeader = (work: number) =>
  `age-encryption.org/v1\n-> scrypt YWFhYWFhYWFhYWFhYWFhYQ ${work}\nYWFh\n--- YWFh\n`;

/** Files that are not opened, and what the tool says. */
const malformedFiles: [name: string, content: string | Buffer, says: RegExp][] = [
  ['nothing', '', /cannot be read/],
  ['half a file', recordJson({ entries: [] }).slice(0, -3), /cannot be read/],
  ['foreign JSON', '{"a":1}', /was not saved here/],
  ['a list', '[]', /was not saved here/],
  ['null', 'null', /was not saved here/],
  ['a newer version', '{"kind":"notes","version":2}', /newer version/],
  ['entries that are no list', recordJson({ entries: { length: 3 } }), /damaged/],
  ['an entry that is a number', recordJson({ entries: [1] }), /damaged/],
  ['a field that is a list', recordJson({ entries: [{ what: ['a'] }] }), /damaged/],
  ['a day that is none', recordJson({ entries: [{ date: '<b>' }] }), /damaged/],
  ['a field without end', recordJson({ entries: [{ what: 'a'.repeat(20_001) }] }), /damaged/],
  ['too many entries', recordJson({ entries: Array(5001).fill({ what: 'a' }) }), /more than this page can/],
  [
    'a picture without a hash',
    recordJson({ pictures: [{ name: 'a', size: 1, changed: '2026-01-01' }] }),
    /damaged/,
  ],
  [
    'a picture that is not what it says',
    recordJson({
      pictures: [{ name: 'p.jpg', size: 1, changed: '2026-01-01', sha256: '0'.repeat(64), data: 'YQ==' }],
    }),
    /p\.jpg is not the one/,
  ],
  ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /not saved here|cannot be read/],
  [
    'deep nesting inside',
    recordJson({ entries: [{ what: JSON.parse('['.repeat(900) + ']'.repeat(900)) }] }),
    /damaged/,
  ],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]), /cannot be read/],
  ['a file that takes too much work to unlock', scryptHeader(25), /too much for this page/],
  ['a file for a key', 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n', /locked in another way/],
  ['a huge file', Buffer.alloc(20_000_001, 32), /too large/],
];

test('a broken, foreign, huge or hostile file is refused in words, and what was typed stays', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await openRecordTool(page);
  await addEntry(page, firstEntry);
  await page.getByLabel('What happened').fill('half a');
  for (const [name, content, says] of malformedFiles)
    expect(await importFile(page, 'notes.json', content), name).toMatch(says);
  await expect(entryHeadings(page)).toHaveCount(1);
  await expect(page.getByLabel('What happened')).toHaveValue('half a');
  expect(errors).toEqual([]);
});

test('keys that objects inherit and words that look like HTML are plain words', async ({ page }) => {
  await openRecordTool(page);
  const text =
    '{"kind":"notes","version":1,"__proto__":{"entries":[{"what":"x"}]},"constructor":{"prototype":{"what":"y"}},' +
    '"entries":[{"what":"<img src=x onerror=alert(1)>","__proto__":{"where":"z"},"toString":"q"}]}';
  expect(await importFile(page, 'notes.json', text)).toBe('Opened. Your record has 1 thing.');
  await expect(entryHeadings(page)).toHaveText(['<img src=x onerror=alert(1)>']);
  await expect(page.locator('.typing img')).toHaveCount(0);
  expect(await page.evaluate(() => 'what' in {} || 'entries' in {})).toBe(false);
  const { content } = await saveExport(page, 'Save a page to read');
  expect(content.toString()).toContain('&lt;img src=x');
});
