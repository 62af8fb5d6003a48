import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { noTrace } from '../../src/build/phases.ts';
import { runPipeline } from '../../src/build/pipeline.ts';
import { runRules } from '../../src/diagnostics/rule.ts';
import { listFiles } from '../../src/runtime/list-files.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';
import { checkPackFolder } from '../../src/site/upgrade/check-pack-folder.ts';
import { readBuiltSite } from '../../src/verify/built-site.ts';
import { recalledFacts } from '../../src/verify/rules/built-site/recalled-facts.ts';
import { OverridesFixture } from '../support/overrides-fixture.ts';

/** A pack that recalls a helpline, an offence and a statistic, from its brand.yaml to every file of the build. */
const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-recall-'));
const pack = new OverridesFixture(path.join(scratch, 'recalling'));
const staged = path.join(scratch, 'staged');
const folder = path.join(staged, 'sites/recalling');
const recalls = `
recalls:
  - { fact: hl-nsh, date: "2026-11-29", why: "The number rings at a private house." }
  - { fact: off-ew-s4a, date: "2026-11-29", why: "Another maximum." }
  - { fact: st-csew25, date: "2026-11-29", why: "Another figure." }
`;
/** The number of the helpline, typed apart from the record. */
const number = '0808 802 0300';
const pages = ['helplines', 'how-common-it-is', 'advocates', 'panel', 'not-found'];
const legalPage = 'stalking-offences-england-and-wales';
let sites: Site[];

before(async () => {
  pack.change('brand.yaml', 'id: midshire', 'id: recalling');
  pack.change('brand.yaml', /$/, recalls);
  const { diagnostics, ...sources } = readInputs([pack.folder]);
  assert.deepEqual(diagnostics, []);
  sites = createSites(sources).map(withFewPages);
  // Links to all other pages are broken in this site, so what verification finds does not matter.
  await runPipeline(sites, staged, noTrace);
});
after(() => rmSync(scratch, { recursive: true }));

function withFewPages(site: Site): Site {
  const cut = { ...site, pages: [...pages, legalPage].map((id) => site.page(id)) };
  cut.localizedSites = [cut];
  return cut;
}

const read = (name: string) =>
  readFileSync(path.join(folder, name), 'utf8').replaceAll(/\u00A0|&nbsp;/g, ' ');
const words = (address: string) =>
  load(read(`${address}/index.html`))('main')
    .text()
    .replaceAll(/\s+/g, ' ');
const problems = () =>
  runRules([recalledFacts], readBuiltSite(folder, sites), folder).map(
    ({ file, message }) => `${file}: ${message}`,
  );

test('no file has the number of a recalled service, however it is written', () => {
  const texts = listFiles(folder).filter((name) => /\.(?:html|json|csv|txt|xml)$/.test(name));
  assert.ok(texts.length > pages.length);
  for (const name of texts) {
    assert.ok(!read(name).includes(number), name);
    assert.ok(!read(name).includes(number.replaceAll(' ', '')), name);
  }
  assert.deepEqual(problems(), []);
});

test('a list of services goes on without the recalled one', () => {
  const cards = load(read('calls/index.html'))('.helpline h3');
  const names = cards.toArray().map((card) => load(card).text().trim());
  assert.ok(names.some((name) => name.startsWith('Paladin')));
  assert.ok(!names.some((name) => name.startsWith('National Stalking Helpline')));
});

test('a sentence that named the recalled service leads to the others', () => {
  const page = load(read('support/index.html'));
  const link = page('main a').filter((_, element) => /withdrawn/.test(page(element).text()));
  assert.equal(link.first().text(), '(withdrawn: choose another service)');
  assert.equal(link.first().attr('href'), '/calls/');
});

test('in a frame, where no page can be reached, the sentence says only that it was withdrawn', () => {
  const panel = load(read('panel/index.html'));
  assert.match(panel.text(), /Withdrawn on 29 November 2026\.|\(withdrawn\)/);
  assert.equal(panel('a[href^="/"]').length, 0);
});

test('cards of an offence and of a figure are replaced by the day on which they were withdrawn', () => {
  for (const address of ['rules/england-wales/acts', 'figures'])
    assert.match(words(address), /Withdrawn on 29 November 2026\./, address);
  assert.doesNotMatch(words('figures'), /Choose another service/);
});

test('the open data lack what was recalled, and the manifest has it for the check of the host', () => {
  assert.doesNotMatch(read('facts.json'), /hl-nsh|off-ew-s4a|st-csew25/);
  const manifest = JSON.parse(readFileSync(path.join(staged, 'recalling.hosting/manifest.json'), 'utf8'));
  assert.deepEqual(manifest.recalled[0], {
    fact: 'hl-nsh',
    date: '2026-11-29',
    texts: [number.replaceAll(' ', ''), number],
  });
});

for (const [form, text] of [
  ['as a link', `<a href="tel:${number.replaceAll(' ', '')}">Call</a>`],
  ['as it is spoken', `<p>Call ${number}.</p>`],
  ['with spaces that do not break', `<p>Call ${number.replaceAll(' ', '&nbsp;')}.</p>`],
])
  test(`a page that shows a recalled number ${form} is refused`, () => {
    const file = path.join(folder, 'figures/index.html');
    const page = readFileSync(file, 'utf8');
    writeFileSync(file, page.replace('</main>', `${text}</main>`));
    assert.match(
      problems().join(),
      /^recalling\/figures\/index\.html: the file has ".*" of "hl-nsh", which this pack recalls$/,
    );
    writeFileSync(file, page);
  });

test('brand:check lists each recall with its reason and the pages that name it', () => {
  const { recallNotes, isChecked } = checkPackFolder(pack.folder);
  assert.ok(isChecked);
  assert.match(
    recallNotes,
    /- National Stalking Helpline \(hl-nsh\), since 2026-11-29: The number rings at a private house\. Named on .*\/support\//,
  );
});

test('a pack without recalls has no such list', () =>
  assert.equal(checkPackFolder('brands/midshire').recallNotes, ''));
