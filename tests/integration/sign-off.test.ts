import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { load } from 'cheerio';
import { noTrace } from '../../src/build/phases.ts';
import { runPipeline } from '../../src/build/pipeline.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { reviewSections, type SectionReview } from '../../src/site/sign-off.ts';
import { createSites, type Site } from '../../src/site/site.ts';
import { checkPackFolder } from '../../src/site/upgrade/check-pack-folder.ts';
import { signOffTemplate } from '../../src/site/upgrade/sign-off-notes.ts';
import { OverridesFixture, overrideSource } from '../support/overrides-fixture.ts';

/** A pack of which two sections are signed off, from its brand.yaml to the foot of a page. */
const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-sign-off-'));
const pack = new OverridesFixture(path.join(scratch, 'signed'));
const override = 'overrides/en/going-out.md';
const slot = 'slots/en/local-support.md';
const original = { brand: '', slot: readFileSync(pack.path(slot), 'utf8') };

before(() => {
  pack.change('brand.yaml', 'id: midshire', 'id: signed');
  const signOffs = ['stay-safer', 'get-help-now'].map((section) => completedSignOff(section));
  pack.change('brand.yaml', /$/, `\nsignOffs:\n${signOffs.join('\n')}\n`);
  original.brand = readFileSync(pack.path('brand.yaml'), 'utf8');
});
afterEach(() => {
  rmSync(pack.path(override), { force: true });
  pack.write(slot, original.slot);
  pack.write('brand.yaml', original.brand);
});
after(() => rmSync(scratch, { recursive: true }));

/** What brand:sign prints for a section, with a role and a day. */
function completedSignOff(section: string): string {
  const { brands, reviews } = readReviews();
  const review = reviews.find((each) => each.section === section);
  const [brand] = brands;
  assert.ok(brand && review);
  const [, item = ''] = /^signOffs:\n([\s\S]*)$/.exec(signOffTemplate(brand, review, '2026-11-03')) ?? [];
  return item.replace('en: ""', 'en: the force solicitor');
}

function readReviews(): { brands: Site['brand'][]; reviews: SectionReview[] } {
  const sources = readInputs([pack.folder], true);
  const [brand] = sources.brands;
  assert.ok(brand, JSON.stringify(sources.diagnostics));
  return { brands: sources.brands, reviews: reviewSections(brand, createSites(sources)) };
}

/** The problems of the pack, without their fix. */
const problems = () =>
  readInputs([pack.folder]).diagnostics.map(({ file, line, severity, message }) => {
    assert.equal(file, pack.path('brand.yaml'));
    const named = readFileSync(file, 'utf8').split('\n')[(line ?? 0) - 1]?.trim();
    return `${severity ?? 'error'} at "${named}": ${message}`;
  });

test('a page of a signed section names the role and the day, and a page of another section does not', async () => {
  const { diagnostics, ...sources } = readInputs([pack.folder]);
  assert.deepEqual(diagnostics, []);
  const staged = path.join(scratch, 'staged');
  // Links to all other pages are broken in this site, so what verification finds does not matter.
  await runPipeline(createSites(sources).map(withFewPages), staged, noTrace);
  const foot = (address: string) =>
    load(readFileSync(path.join(staged, 'sites/signed', address, 'index.html'), 'utf8'))(
      '.review > p',
    ).text();
  assert.equal(foot('safer/out'), 'Reviewed by the force solicitor, 3 November 2026');
  assert.match(foot('words'), /^Reviewed \d/);
});

function withFewPages(site: Site): Site {
  const cut = { ...site, pages: ['going-out', 'glossary', 'not-found'].map((id) => site.page(id)) };
  cut.localizedSites = [cut];
  return cut;
}

test('brand:check lists the sign-offs, and the sections without one', () => {
  const { signOffNotes, isChecked } = checkPackFolder(pack.folder);
  assert.ok(isChecked);
  assert.match(
    signOffNotes,
    /- stay-safer: the force solicitor, 2026-11-03 \((\d+) of \1 pages as they are now\)\n/,
  );
  assert.match(signOffNotes, /- not signed off: home, is-it-stalking, .*the-law\/scotland/);
  assert.doesNotMatch(signOffNotes, /changed since|not part|not signed off:.* stay-safer/);
});

test('a page that says something else loses its sign-off, alone of its section', () => {
  pack.write(override, overrideSource());
  const { signOffNotes } = checkPackFolder(pack.folder);
  assert.match(signOffNotes, /- stay-safer, changed since: "When you go out here" \(\/safer\/out\/\)\n/);
  assert.doesNotMatch(signOffNotes, /get-help-now, changed/);
});

test('one changed word in a slot of the pack ends the sign-off of the page that shows it', () => {
  pack.write(slot, original.slot.replace(/\w+\.\s*$/, 'differently.\n'));
  assert.match(
    checkPackFolder(pack.folder).signOffNotes,
    /- get-help-now, changed since: "Help near you" \(\/near\/\)\n/,
  );
});

test('a changed search term leaves a sign-off as it is', () => {
  const states = () => readReviews().reviews.find(({ section }) => section === 'stay-safer')?.pages;
  pack.write(override, overrideSource());
  const before = states();
  pack.change(override, 'reviewed:', 'searchTerms: [walking home]\nreviewed:');
  assert.deepEqual(states(), before);
});

test('a build that requires sign-offs is refused for each section without one, at the line that requires it', () => {
  pack.change('brand.yaml', /$/, 'requireSignOff: true\n');
  const found = problems();
  assert.equal(found.length, readReviews().reviews.length - 2);
  assert.ok(
    found.includes(
      'error at "requireSignOff: true": "requireSignOff" is true, and the section "the-law/scotland" is not signed off',
    ),
  );
  assert.ok(found.every((each) => !/"stay-safer"|"get-help-now"/.test(each)));
});

test('a build that requires sign-offs is refused for a change since, at the sign-off that no longer holds', () => {
  pack.write(override, overrideSource());
  assert.deepEqual(problems(), []);
  pack.change('brand.yaml', /$/, 'requireSignOff: true\n');
  assert.ok(
    problems().includes(
      'error at "pages:": the sign-off of the section "stay-safer" does not hold for every page: changed since: "When you go out here" (/safer/out/)',
    ),
    problems().join('\n'),
  );
});

test('a page that was not part of a sign-off is named', () => {
  pack.change('brand.yaml', /^ +en\/going-out: .*\n/m, '');
  assert.match(
    checkPackFolder(pack.folder).signOffNotes,
    /- stay-safer, not part of the sign-off: ".+" \(\/safer\/out\/\)\n/,
  );
});

test('a draft may be built without sign-offs, with a warning', () => {
  pack.change('brand.yaml', /$/, 'requireSignOff: true\n');
  pack.change('brand.yaml', 'draft: false', 'draft: true');
  assert.ok(problems().every((each) => each.startsWith('warning')));
  assert.ok(problems().length > 0);
});

test('what brand:sign prints is refused until it names the reviewer', () => {
  pack.change('brand.yaml', 'en: the force solicitor', 'en: ""');
  assert.match(problems().join('\n'), /error at "en: ""/);
});

test('a sign-off of a section or page that does not exist is refused', () => {
  const misspelt = `
  - section: stay-safr
    by: { en: the force solicitor }
    date: "2026-11-03"
    pages: { en/going-out: "0123456789abcdef" }
`;
  pack.change('brand.yaml', 'signOffs:\n', `signOffs:${misspelt}`);
  pack.change('brand.yaml', 'en/in-danger:', 'en/in-dangr:');
  const found = problems().map((each) => each.replace(/: "[0-9a-f]{16}"/, ''));
  assert.deepEqual(found, [
    'error at "- section: stay-safr": there is no section "stay-safr" to sign off',
    'error at "en/in-dangr": the section "get-help-now" has no page "en/in-dangr"',
  ]);
});
