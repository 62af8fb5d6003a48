import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { type CheerioAPI, load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { allPackFolders } from '../../src/brand/all-packs.ts';
import { htmlFiles } from '../../src/hosting/served-files.ts';
import { readInputs } from '../../src/site/inputs.ts';
import { createSites, type Site } from '../../src/site/site.ts';

/** Pages excluded from search engines: the error page, and the panel that other sites embed. */
const unindexedFiles = ['404.html', 'panel/index.html'];
const folders = allPackFolders();
const sources = readInputs(folders);
const sites = new Map(createSites(sources).map((site) => [site.brand.id, site]));

function siteOf(id: string): Site {
  const site = sites.get(id);
  assert.ok(site, `brands/${id} is an example pack`);
  return site;
}

/** The HTML of a page by id in the build of a brand. */
function readHtml(brand: string, id: string): string {
  const site = siteOf(brand);
  return readFileSync(path.join('dist', brand, site.pathOf(site.page(id)), 'index.html'), 'utf8');
}

const page = (brand: string, id: string) => load(readHtml(brand, id));

const textsOf = ($: CheerioAPI, selector: string) =>
  $(selector)
    .toArray()
    .map((each) => $(each).text().replaceAll(/\s+/g, ' ').trim());

test('nine publishers, in every nation and of several kinds', () => {
  assert.equal(folders.length, 9);
  const all = [...sites.values()].map(({ brand }) => brand);
  assert.equal(new Set(all.map(({ nation }) => nation)).size, 5);
  assert.deepEqual([...new Set(all.map(({ kind }) => kind))].sort(), [
    'police',
    'university',
    'victims-service',
  ]);
  for (const { website } of all) assert.match(website, /\.example$/, 'a publisher that does not exist');
});

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // As in html-validity.test.ts.
  rules: { 'tel-non-breaking': ['error', { ignoreClasses: ['tap', 'call'] }] },
});
/** The pages with most content of the pack. */
const packPages = [
  'home',
  'help-near-you',
  'report-to-the-police',
  'after-you-report',
  'advocates',
  'alarms-and-apps',
];

for (const [id, site] of sites)
  describe(`the build of ${id}`, () => {
    test('is complete: every page with the exit and the way to help, the publisher and its own address', () => {
      const files = htmlFiles(path.join('dist', id));
      assert.equal(files.length, site.pages.length);
      for (const file of files) {
        const text = readFileSync(path.join('dist', id, file), 'utf8');
        for (const needed of ['id="leave"', 'href="tel:999"', site.localize(site.brand.name)])
          assert.ok(text.includes(needed), `${file}: ${needed}`);
        const domain = site.brand.domains['en'] ?? '';
        assert.ok(
          site.brand.draft ||
            unindexedFiles.includes(file) ||
            text.includes(`rel="canonical" href="${domain}`),
          file,
        );
      }
      for (const own of ['robots.txt', 'sitemap.xml', 'facts.json', 'changes.xml', 'card.png'])
        assert.ok(existsSync(path.join('dist', id, own)), own);
    });

    test('has valid HTML on its richest pages and on its own pages', async () => {
      const own = site.pages.filter(({ tree }) => tree).map((each) => each.id);
      for (const name of [...packPages, ...own]) {
        const { results } = await validator.validateString(readHtml(id, name));
        assert.deepEqual(
          results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message }) => `${name}: ${ruleId}: ${message}`),
          ),
          [],
        );
      }
    });

    test('shows the law of its own nation first', () => {
      const links = page(
        id,
        'home',
      )('main a')
        .toArray()
        .map((each) => each.attribs['href']);
      assert.ok(links.includes(site.pathOf(site.page('the-law'))));
      const first = site.page('stalking-offences').law;
      const expected = { scotland: 'scotland', 'northern-ireland': 'northern-ireland' } as Record<
        string,
        string
      >;
      assert.equal(first, expected[site.brand.nation] ?? 'england-and-wales');
    });
  });

describe('the particular content of each old page', () => {
  test('midshire: an alerts strip, the path of an advice centre, and advice about online life and calls', () => {
    for (const id of ['home', 'report-to-the-police']) {
      const $ = page('midshire', id);
      assert.deepEqual(textsOf($, '.alert'), [
        'You can report stalking in our live chat too. Chat with Midshire Police. Monday to Friday: 8am to 10pm Saturday, Sunday: 10am to 6pm Closed on bank holidays',
      ]);
      assert.deepEqual(textsOf($, '.publisher > p a'), ['Midshire Police', 'Advice centre']);
      assert.match($('.section').text(), /Advice centre/);
    }
    const featured = textsOf(page('midshire', 'home'), '.rows a');
    for (const title of ['Unwanted calls and texts', 'Social media privacy'])
      assert.ok(featured.includes(title), title);
  });

  test('southmere: advocates and a group of its own area, and its own text about what follows a report', () => {
    const cards = textsOf(page('southmere', 'help-near-you'), '.helpline h3');
    assert.ok(cards.includes('Fairplay Southmere') && cards.includes('Words Again'), cards.join());
    const advocates = textsOf(page('southmere', 'advocates'), '.helpline h3');
    assert.ok(advocates.includes('Fairplay Southmere'));
    assert.ok(!advocates.includes('Words Again'), 'only advocates stand on the page about advocates');
    const after = page('southmere', 'after-you-report');
    assert.match(after('main').text(), /In Southmere:/);
    assert.equal(after('.prose a[href="tel:01184960120"]').text().replaceAll('\u00A0', ' '), '0118 496 0120');
    assert.equal(after('.prose a[href="https://fairplay.southmere.example"]').text(), 'Fairplay Southmere');
  });

  test('fourtowns: how many people were happy with the service, and the date of that figure', () => {
    for (const id of ['help-near-you', 'after-you-report']) {
      const $ = page('fourtowns', id);
      assert.match(
        $('main').text().replaceAll(/\s+/g, ' '),
        /7 in 10 people who used our service were happy with how it went\. That was on 30 September 2026\./,
      );
      assert.equal($('a[href="https://www.fourtowns.example/survey"]').length, 1);
    }
    assert.doesNotMatch(page('southmere', 'help-near-you')('main').text(), /were happy/);
  });

  test('eastmarch: the path through its own website, its types of stalker and an app for the way home', () => {
    const $ = page('eastmarch', 'rejected');
    assert.deepEqual(textsOf($, '.publisher > p a'), ['Eastmarch Police', 'Staying safe', 'Personal safety']);
    assert.deepEqual(textsOf($, '.up'), ['Who stalks, and why']);
    assert.ok(textsOf(page('eastmarch', 'alarms-and-apps'), '.helpline h3').includes('Eastmarch Walk Home'));
  });

  test('lowmoor: two ways to tell, and advice about dating and calls on the home page', () => {
    for (const id of ['report-to-the-police', 'tell-the-university']) {
      const $ = page('lowmoor', id);
      for (const url of Object.values(siteOf('lowmoor').brand.report))
        assert.notEqual($(`main a[href="${url}"]`).length, 0);
    }
    const featured = textsOf(page('lowmoor', 'home'), '.rows a');
    assert.ok(featured.includes(siteOf('lowmoor').page('dating').title));
  });

  test('lowmoor: its own fonts, quoted and not escaped', () => {
    assert.match(page('lowmoor', 'home').html(), /;--brand-font:"Georgia",serif\}/);
  });

  test('every build has the check of what is happening', () => {
    for (const id of sites.keys()) assert.ok(page(id, 'check-what-is-happening')('main li').length > 5, id);
  });
});

/** Parsing a page takes longest, and one without these words has neither mark of a draft. */
const loadIfDraft = (html: string) => load(/draft|noindex/i.test(html) ? html : '');

test('a draft says so on every page, and search engines are asked not to index it', () => {
  for (const [id, { brand }] of sites)
    for (const file of htmlFiles(path.join('dist', id))) {
      const $ = loadIfDraft(readFileSync(path.join('dist', id, file), 'utf8'));
      assert.equal($('.draft').length, brand.draft ? 1 : 0, `${id}/${file}`);
      assert.equal(
        $('meta[name="robots"][content="noindex"]').length,
        brand.draft || unindexedFiles.includes(file) ? 1 : 0,
        `${id}/${file}`,
      );
    }
  assert.doesNotMatch(readFileSync('dist/gwynfryn/sitemap.xml', 'utf8'), /<url>/);
});

test('a publisher’s number for texts starts a text and not a call', () => {
  const $ = page('union-railway', 'report-to-the-police');
  assert.equal($('main a[href="sms:02079460161"]').length, 1);
  assert.equal($('main a[href="tel:02079460161"]').length, 0);
});
