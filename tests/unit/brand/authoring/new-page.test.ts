import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { createPage, type NewPageOptions } from '../../../../src/brand/authoring/new-page.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';
import { hashFolder } from '../../../support/hash-folder.ts';
import { OverridesFixture } from '../../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today(), allowOverdue: true });

let fixture = new OverridesFixture();
after(() => fixture.remove());
beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

function create(options: NewPageOptions, language?: string) {
  const { brand } = fixture.readLocal(content);
  return createPage(options, { brand, content, language });
}

/** Asserts that a page is refused with this message, and that the pack keeps its bytes. */
function assertRefused(options: NewPageOptions, expected: RegExp, language?: string): void {
  const before = hashFolder(fixture.folder);
  const { diagnostics } = create(options, language);
  assert.match(diagnostics.map(({ message, fix }) => `${message} | ${fix}`).join('\n'), expected);
  assert.equal(hashFolder(fixture.folder), before);
}

const written = 'pages/en/get-help-now/our-team.md';
const read = (name = written) => readFileSync(fixture.path(name), 'utf8');

test('a new page has every field and part, and only its placeholders are wrong with it', () => {
  const { diagnostics, file, open } = create({ address: 'our-team' });
  assert.deepEqual(diagnostics, []);
  assert.equal(file, fixture.path(written));
  for (const field of ['title', 'description', 'address', 'order', 'topics', 'reviewed', 'changes'])
    assert.match(read(), new RegExp(`^${field}:`, 'm'));
  const checked = fixture.readLocal(content).diagnostics;
  assert.equal(checked.length, 7);
  assert.deepEqual(
    open,
    checked
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, message }) => `line ${line}: ${message}`),
  );
  for (const line of open) assert.match(line, /^line \d+: \[\[.*\]\] is not written yet$/);
});

test('with its placeholders replaced, the page is good', () => {
  create({ address: 'our-team', title: 'Our team', description: 'Who helps you here, and how.' });
  let count = 0;
  const words = [
    'You can talk to our team.',
    'Who we are',
    'We listen, and you choose.',
    'Call us',
    'We answer.',
  ];
  writeFileSync(
    fixture.path(written),
    read()
      .replace(/---\n[\s\S]*?\n---\n/, (header) => header.replace('[[words in double brackets]]', ''))
      .replaceAll(/\[\[.*?\]\]/g, () => words[count++] ?? ''),
  );
  assert.equal(count, words.length);
  assert.deepEqual(fixture.readLocal(content).diagnostics, []);
});

test('the page is in the section of its address, or in the named one, after the other pages', () => {
  assert.equal(create({ address: 'safer/our-walk' }).file, fixture.path('pages/en/stay-safer/our-walk.md'));
  assert.equal(
    create({ address: '/one/', section: 'for-you' }).file,
    fixture.path('pages/en/for-you/one.md'),
  );
  create({ address: 'two', section: 'for-you' });
  const orderOf = (name: string) => Number(/^order: (\d+)$/m.exec(read(name))?.[1]);
  const ours = content.pages.filter(({ section }) => section === 'for-you').map(({ order }) => order);
  assert.equal(orderOf('pages/en/for-you/one.md'), Math.max(...ours) + 10);
  assert.equal(orderOf('pages/en/for-you/two.md'), Math.max(...ours) + 20);
  const law = create({ address: 'rules-here', section: 'the-law/scotland' });
  assert.deepEqual(
    [law.diagnostics, law.file],
    [[], fixture.path('pages/en/the-law/scotland/rules-here.md')],
  );
});

test('what is there already is never overwritten', () => {
  create({ address: 'our-team' });
  assertRefused({ address: 'our-team' }, /is there already, and nothing is overwritten/);
});

test('a page is compared with the others of its pack, and with their problems left to the check', () => {
  create({ address: 'our-team', title: 'Our team' });
  fixture.write('pages/en/for-you/odd.md', 'No frontmatter');
  assertRefused({ address: 'team', section: 'for-you', title: 'Our team' }, /team\.md has the same title/);
  assert.deepEqual(create({ address: 'walks', section: 'for-you' }).diagnostics, []);
});

test('an address that a page cannot have is refused, with every problem at once', () => {
  assertRefused({ address: 'stalking-team' }, /holds "stalk"/);
  assertRefused({ address: 'steps' }, /first-steps\.mdx has the same address/);
  assertRefused({ address: 'help/near-me/going-out' }, /going-out\.mdx has the same id/);
  assertRefused({ address: 'Our Team' }, /"address" is not of the right form|name of the file/);
  assertRefused({ address: 'assets/x' }, /begins like a folder of the site/);
  assertRefused({ address: '../../x' }, /"address" is not of the right form/);
  assertRefused({ address: '/' }, /./);
  assertRefused({ address: 'our-team', title: 'x'.repeat(71) }, /"title" is too long/);
  assertRefused({ address: 'stalk', title: 'Helplines' }, /holds "stalk"[\s\S]*has the same title/);
});

test('a section or a language that is not there is refused', () => {
  assertRefused({ address: 'a', section: 'for-yo' }, /"for-yo" is not a section \| "for-you"/);
  assertRefused({ address: 'a', section: '../../..' }, /is not a section/);
  assertRefused({ address: 'a', section: 'the-law/france' }, /is not a section/);
  assertRefused({ address: 'a' }, /does not offer the language "fr"/, 'fr');
});

test('nothing is written through a link, nor where a folder should be', () => {
  const elsewhere = new OverridesFixture();
  mkdirSync(fixture.path('pages'));
  symlinkSync(elsewhere.folder, fixture.path('pages/en'), 'junction');
  assert.match(create({ address: 'our-team' }).diagnostics[0]?.message ?? '', /is not a folder/);
  assert.ok(!existsSync(elsewhere.path('get-help-now')));
  elsewhere.remove();
  fixture.remove();
  fixture = new OverridesFixture();
  fixture.write('pages', 'a file');
  assert.match(create({ address: 'our-team' }).diagnostics[0]?.message ?? '', /is not a folder/);
});

test('a page is written beside others, and no temporary file is left behind', () => {
  create({ address: 'our-team' });
  assert.deepEqual(
    readdirSync(fixture.folder).filter((name) => name.startsWith('.')),
    [],
  );
});
