import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { noTrace } from '../../src/build/phases.ts';
import { runPipeline } from '../../src/build/pipeline.ts';
import { formatDate, today } from '../../src/facts/dates.ts';
import { hostConfigFiles } from '../../src/hosting/host-registry.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';
import { OverridesFixture } from '../support/overrides-fixture.ts';

/**
 * The accessibility statements of publishers with different legal duties and recorded problems, and the files for each
 * publisher's host.
 */
const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-statements-'));
const staged = path.join(scratch, 'staged');

const knownProblemsYaml = `
  tested:
    - { by: { en: The Loughmore Access Group }, date: "2026-11-10", how: [screen-reader, zoom], pages: [home, helplines] }
  problems:
    - { what: { en: Our logo has no name. }, criterion: "1.1.1", until: "${today()}" }
  burden:
    - { what: { en: Our film has no sign language. }, why: { en: It ends in May. }, criterion: "1.2.5" }
`;
const auditedYaml = `
  tested:
    - { by: { en: Kirkmore Audits }, date: "2026-11-10", how: [programs, whole-standard], pages: all }
`;

const packs: Record<string, [from: RegExp, to: string][]> = {
  loughmore: [
    [/^nation: .*/m, 'nation: northern-ireland'],
    [/(?<= {2}reviewed: .*)\n/, knownProblemsYaml],
    [/^canonical: .*/m, 'canonical: own\nhost: iis'],
  ],
  railway: [
    [/^nation: .*/m, 'nation: united-kingdom'],
    [/^canonical: .*/m, 'canonical: own\nhost: nginx'],
  ],
  kirkmore: [
    [/^nation: .*/m, 'nation: scotland'],
    [/^kind: .*/m, 'kind: victims-service'],
    [/(?<= {2}reviewed: .*)\n/, auditedYaml],
    [/^canonical: .*/m, 'canonical: own\nhost: cloudflare'],
  ],
};

before(async () => {
  mkdirSync(staged);
  const folders = ['brands/midshire'];
  for (const [id, changes] of Object.entries(packs)) {
    const pack = new OverridesFixture(path.join(scratch, id));
    pack.change('brand.yaml', 'id: midshire', `id: ${id}`);
    pack.change('brand.yaml', /^domains: .*/m, `domains: { en: "https://${id}.example" }`);
    for (const [from, to] of changes) pack.change('brand.yaml', from, to);
    folders.push(pack.folder);
  }
  const { diagnostics, ...sources } = readInputs(folders);
  assert.deepEqual(diagnostics, []);
  // The links to all other pages are broken in these sites, so what verification finds is no matter here.
  await runPipeline(createSites(sources).map(withStatementOnly), staged, noTrace);
});
after(() => rmSync(scratch, { recursive: true }));

/** The statement takes part in a build like any page, and the other 110 pages would cost most of its time. */
function withStatementOnly(site: Site): Site {
  const cut = { ...site, pages: ['accessibility', 'not-found'].map((id) => site.page(id)) };
  cut.localizedSites = [cut];
  return cut;
}

const read = (...names: string[]) => readFileSync(path.join(staged, ...names), 'utf8');
const page = (id: string) => load(read('sites', id, 'access/index.html'));
const text = (id: string) => page(id)('main').text().replaceAll(/\s+/g, ' ');
const links = (id: string) =>
  page(id)('.prose a[href^="https:"]')
    .toArray()
    .map((each) => page(id)(each).attr('href'));

const regulation = 'https://www.legislation.gov.uk/uksi/2018/952/contents';
const [ehrc, eass, ecni] = [
  'https://www.equalityhumanrights.com',
  'https://www.equalityadvisoryservice.com',
  'https://www.equalityni.org',
];

test('every statement has the headings of the model statement, in order', () => {
  for (const id of ['midshire', ...Object.keys(packs)]) {
    const $ = page(id);
    const headings = $('.prose :is(h2, h3)')
      .toArray()
      .map((each) => $(each).text());
    const model = [
      'How accessible this website is',
      'Feedback and contact information',
      'Reporting accessibility problems with this website',
      'Enforcement procedure',
      'Technical information about this website’s accessibility',
      'Compliance status',
      'Non-accessible content',
      'Non-compliance with the accessibility regulations',
      'Disproportionate burden',
      'Content that’s not within the scope of the accessibility regulations',
      'What we’re doing to improve accessibility',
      'Preparation of this accessibility statement',
    ];
    assert.deepEqual(
      headings.filter((each) => model.includes(each)),
      model,
    );
  }
});

test('each nation names its own enforcement body; a publisher of the whole United Kingdom names all', () => {
  const bodies = (id: string) => [ehrc, eass, ecni].filter((url) => links(id).includes(url));
  assert.deepEqual(bodies('midshire'), [ehrc, eass]);
  assert.deepEqual(bodies('loughmore'), [ecni]);
  assert.deepEqual(bodies('railway'), [ehrc, eass, ecni]);
  for (const id of ['midshire', 'loughmore', 'railway'])
    assert.match(text(id), /is responsible for enforcing the Public Sector Bodies .* Regulations 2018/);
});

test('a publisher that is no public body says that it publishes the statement voluntarily', () => {
  assert.match(text('kirkmore'), /We aren’t a public body, and publish this statement voluntarily/);
  assert.doesNotMatch(text('kirkmore'), /is responsible for enforcing|in accordance with/);
  assert.deepEqual(
    [ehrc, eass].filter((url) => links('kirkmore').includes(url)),
    [eass],
  );
  assert.doesNotMatch(text('midshire'), /voluntarily/);
  assert.match(text('midshire'), /in accordance with the Public Sector Bodies/);
  assert.ok(links('midshire').includes(regulation));
});

test('a build without an assessment claims nothing', () => {
  for (const id of ['midshire', 'railway']) {
    assert.match(text(id), /has not been assessed yet against the WCAG 2\.2 AA standard/);
    assert.match(text(id), /No person has tested this website yet/);
    assert.doesNotMatch(text(id), /(?:fully|partially) compliant|was tested on/);
  }
});

test('known problems are listed with criterion and date, and the status is partial', () => {
  const said = text('loughmore');
  assert.match(said, /is partially compliant .* due to the non-compliances and exemptions listed below/);
  const day = formatDate(today(), 'en-GB');
  assert.ok(said.includes(`Our logo has no name. This fails WCAG 2.2, part 1.1.1. It will work by ${day}.`));
  assert.match(said, /no sign language\. It ends in May\. This fails WCAG 2\.2, part 1\.2\.5\./);
  assert.match(said, /tested on 10 November 2026 by The Loughmore Access Group/);
  assert.match(said, /with a screen reader, with larger text/);
  assert.equal(page('loughmore')('dt:contains("Pages") + dd a[href="/calls/"]').length, 1);
  assert.doesNotMatch(said, /fully compliant|No person has tested|has not been assessed/);
});

test('only a test of all pages against the whole standard without a known problem gives full compliance', () => {
  const said = text('kirkmore');
  assert.match(said, /is fully compliant with the WCAG 2\.2 AA standard/);
  assert.match(said, /by Kirkmore Audits/);
  assert.doesNotMatch(said, /partially compliant|not been assessed|No person/);
});

test('only the host that the pack names gets its files', () => {
  const isThere = (...names: string[]) => existsSync(path.join(staged, ...names));
  const inFolder = (id: string) => hostConfigFiles.filter((name) => isThere('sites', id, name));
  assert.deepEqual(inFolder('midshire'), [...hostConfigFiles]);
  assert.deepEqual(inFolder('loughmore'), ['web.config']);
  assert.deepEqual(inFolder('railway'), []);
  assert.deepEqual(inFolder('kirkmore'), ['_headers', '.assetsignore']);
  const beside = (id: string, name: string) => isThere(`${id}.hosting`, name);
  assert.ok(beside('railway', 'nginx.conf') && !beside('railway', 'Caddyfile'));
  assert.ok(beside('kirkmore', 'wrangler.json') && !beside('kirkmore', 'nginx.conf'));
  assert.ok(!beside('loughmore', 'nginx.conf') && beside('midshire', 'cloudfront.json'));
});
