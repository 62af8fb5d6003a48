import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, beforeEach, test } from 'node:test';
import { createOverride } from '../../../../src/brand/authoring/override-page.ts';
import { lockedPages } from '../../../../src/brand/overrides/locked-pages.ts';
import { parseMarkdown } from '../../../../src/brand/overrides/pack-markdown.ts';
import { pageHash } from '../../../../src/brand/overrides/page-hash.ts';
import { componentRegistry } from '../../../../src/content/component-registry.ts';
import type { PageBody } from '../../../../src/content/page-ast.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';
import { hashFolder } from '../../../support/hash-folder.ts';
import { OverridesFixture, replacedPage } from '../../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today(), allowOverdue: true });
const overridable = content.pages.filter(({ id }) => !lockedPages.includes(id));

let fixture = new OverridesFixture();
after(() => fixture.remove());
beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

function create(id: string, language?: string) {
  const { brand } = fixture.readLocal(content);
  return createOverride(id, { brand, content, language });
}

/** Asserts that an override is refused with this message, and that the pack keeps its bytes. */
function assertRefused(id: string, expected: RegExp, language?: string): void {
  const before = hashFolder(fixture.folder);
  const { diagnostics } = create(id, language);
  assert.match(
    diagnostics.map(({ file, message, fix }) => `${file} ${message} | ${fix}`).join('\n'),
    expected,
  );
  assert.equal(hashFolder(fixture.folder), before);
}

const read = (id = replacedPage.id) => readFileSync(fixture.path(`overrides/en/${id}.md`), 'utf8');

test('an override has our words and the hash of our page, and passes the check as it is', () => {
  const { diagnostics, file, open } = create(replacedPage.id);
  assert.deepEqual([diagnostics, open], [[], []]);
  assert.equal(file, fixture.path(`overrides/en/${replacedPage.id}.md`));
  const ours = readFileSync(replacedPage.file, 'utf8');
  assert.match(read(), new RegExp(`^replaces: ${replacedPage.id}\\n`, 'm'));
  assert.ok(read().includes(`against: "${pageHash(ours)}"`));
  for (const field of ['title', 'description', 'topics', 'reviewed', 'changes'])
    assert.equal(
      /^.*$/m.exec(read().slice(read().indexOf(`\n${field}:`) + 1))?.[0],
      new RegExp(`^${field}:.*$`, 'm').exec(ours)?.[0],
    );
  assert.doesNotMatch(read(), /^(?:address|order|searchTerms|also|facts):/m);
  const { local, diagnostics: checked } = fixture.readLocal(content);
  assert.deepEqual(checked, []);
  assert.equal(local.overrides[0]?.title, overridable.find(({ id }) => id === replacedPage.id)?.title);
});

/** What readers have of a body: its headings, links, passages and components that packs can use. */
function outline({ headings, links, components, passages }: PageBody) {
  const isUsable = ({ name }: { name: string }) =>
    componentRegistry[name]?.usableByBrands !== false && name !== 'Nation';
  return {
    headings: headings.map(({ depth, slug }) => [depth, slug]),
    links: links.map(({ value }) => value),
    passages: passages.map(({ value }) => value.replaceAll(/\s+/g, ' ')),
    components: components.filter(isUsable).map(({ name, attributes }) => [name, ...attributes]),
  };
}

test('every page that a pack may replace is written without a problem, and unchanged where packs can say it all', () => {
  fixture.remove();
  fixture = new OverridesFixture();
  fixture.change('brand.yaml', 'nation: england', 'nation: united-kingdom');
  const { brand } = fixture.readLocal(content);
  let identical = 0;
  for (const page of overridable) {
    // Each in a pack without places of its own, which would be on some of the pages.
    const target = { brand: { ...brand, folder: fixture.path(page.id) }, content };
    fixture.write(`${page.id}/none`, '');
    const { diagnostics, file, open } = createOverride(page.id, target);
    assert.deepEqual(diagnostics, [], page.id);
    const hasReplaced = page.body.components.some(
      ({ name }) => componentRegistry[name]?.usableByBrands === false,
    );
    assert.ok(hasReplaced || open.length === 0, page.id);
    if (hasReplaced || page.body.components.some(({ name }) => name === 'Nation')) continue;
    identical += 1;
    const { markdown } = parseMarkdown(file, readFileSync(file, 'utf8'));
    assert.deepEqual(outline(markdown.body), outline(page.body), page.id);
  }
  assert.ok(identical > overridable.length / 2);
});

test('what should be read again is said, and written into the file', () => {
  const { diagnostics, open } = create('immigration');
  assert.deepEqual(diagnostics, []);
  assert.match(open.join('\n'), /is here in your own voice/);
  assert.match(read('immigration'), /^# Read again: What was marked as independent advice/m);
});

test('what is there already is never overwritten', () => {
  create(replacedPage.id);
  assertRefused(replacedPage.id, /is there already, and nothing is overwritten/);
});

test('a page that is locked, or unknown, or in a language that the pack lacks, is refused', () => {
  assertRefused('in-danger', /is the same for every publisher.* npm run page:new/);
  assertRefused('going-ou', /there is no page "going-ou" to replace \| "going-out"/);
  assertRefused('../../x', /there is no page/);
  assertRefused(replacedPage.id, /does not offer the language "fr"/, 'fr');
});

test('a page with a place that the pack fills is refused, since its words would be lost', () => {
  fixture.write('slots/en/after-reporting.md', 'We write to you.');
  assertRefused('after-you-report', /after-reporting\.md this is shown in the place "after-reporting"/);
});

test('when our page has changed, the override is out of date', () => {
  create(replacedPage.id);
  fixture.change(`overrides/en/${replacedPage.id}.md`, /against: ".*"/, 'against: "0123456789abcdef"');
  assert.match(fixture.readLocal(content).diagnostics[0]?.message ?? '', /has changed since this page/);
});
