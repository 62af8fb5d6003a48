import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { localPageSource, OverridesFixture, overrideSource } from '../support/overrides-fixture.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

/**
 * What no pack can change: the exit, the emergency number, the headers, the absence of third parties, the pages that safety
 * depends on, the facts. One pack here is valid; the other tries everything that a folder can contain. Here is what is not refused
 * and has no effect; `refused-packs.test.ts` has what is refused.
 */
let project: ProjectFixture;
let hostileBrand: OverridesFixture;

before(async () => {
  project = new ProjectFixture();
  cpSync('brands/midshire', project.path('brands/plain'), { recursive: true });
  project.change('brands/plain/brand.yaml', 'id: midshire', 'id: plain');
  hostileBrand = new OverridesFixture(project.path('brands/midshire'));
  hostileBrand.write(
    'pages/en/get-help-now/our-team.md',
    localPageSource(
      '## How\n\nAsk :publisher. Call :call{service="hl-nsh"}. Ask for an :term{id="advocate"}. Text :text-message{service="report"}.\n\n::helpline{service="advocacy"}\n\n::helpline{service="victims"}',
    ),
  );
  hostileBrand.change(
    'brand.yaml',
    '- name: { en: Midshire Stalk',
    '- id: advocacy\n    name: { en: Midshire Stalk',
  );
  hostileBrand.write('overrides/en/going-out.md', overrideSource());
  hostileBrand.write(
    'slots/en/after-reporting.md',
    'We write to you. Say {process.exit()}.\n\n::helpline{service="hl-btp"}',
  );
  hostileBrand.write('_headers', '/*\n  Content-Security-Policy: default-src *\n');
  hostileBrand.write('facts/services.yaml', '- id: hl-999\n  phone: { say: "998", digits: "998" }\n');
  hostileBrand.write('messages/en.json', '{ "danger.call": { "text": "Call nobody", "where": "x" } }');
  hostileBrand.write('style.css', '#leave { display: none }');
  hostileBrand.write('script.js', 'document.body.remove()');
  hostileBrand.write('public/index.html', '<p>Nothing here.');
  hostileBrand.write('astro.config.mjs', 'process.exit(0)');
  const { status, output } = await project.run('build');
  assert.equal(status, 0, output);
});
after(() => project.cleanup());

const readHtml = (file: string) => project.read(`dist/${file}`);
const replacedAddress = /^address: (.*)$/m.exec(
  readFileSync('content/pages/en/stay-safer/going-out.mdx', 'utf8'),
)?.[1];

test('local content is shown: a page, an override, a filled slot', () => {
  assert.match(
    readHtml('midshire/our-team/index.html'),
    /Ask Midshire Police\. Call <a class="number" href="tel:08088020300">/,
  );
  assert.match(readHtml('midshire/our-team/index.html'), /<h2 id="part-1">How<\/h2>/);
  for (const file of ['map/index.html', 'sitemap.xml'])
    assert.match(readHtml(`midshire/${file}`), /\/our-team\//);
  assert.match(readHtml(`midshire/${replacedAddress}/index.html`), /<h1[^>]*>When you go out here</);
  assert.doesNotMatch(readHtml(`plain/${replacedAddress}/index.html`), /When you go out here/);
  const after = load(readHtml('midshire/after/index.html'));
  assert.match(after('.prose').text(), /We write to you\. Say \{process\.exit\(\)\}\./);
  assert.match(after('.review').text(), /British Transport Police/);
  assert.equal(after('script#opening').length, 1);
  assert.equal(load(readHtml('plain/after/index.html'))('script#opening').length, 0);
});

test('local content shows numbers of its pack as written in brand.yaml, with the date of the check', () => {
  const $ = load(readHtml('midshire/our-team/index.html'));
  assert.equal($('.prose a[href="sms:02079460160"]').length, 1);
  const [advocacy = '', victims = ''] = $('.helpline')
    .toArray()
    .map((element) => $(element).text().replaceAll(/\s+/g, ' '));
  assert.match(advocacy, /Midshire Stalking Advocacy.*0808 157 0120.*Midshire.* 2 November 2026/);
  assert.match(victims, /Midshire Police victim care.*020 7946 0110.*victims@midshire\.example$/);
  assert.doesNotMatch(victims, /2026/);
  assert.equal($('script#opening').length, 1);
});

const localPages = () =>
  ['our-team', replacedAddress].map((name) => load(readHtml(`midshire/${name}/index.html`)));

test('locked: the exit control, on a pack’s own pages too', () => {
  for (const $ of localPages()) {
    const [, second] = $('a[href], button, input, summary, [tabindex]').toArray();
    assert.equal($(second).attr('id'), 'leave');
    assert.match($('head > script').first().text(), /location\.replace/);
    assert.doesNotMatch($('style').text(), /#leave *\{ *display: *none/);
  }
});

test('locked: the emergency number', () => {
  for (const $ of localPages()) assert.ok($('.bar a[href="tel:999"]').length === 1);
  assert.doesNotMatch(readHtml('midshire/index.html'), /998|Call nobody/);
});

test('locked: the safety headers', () => {
  // The hash in a file name follows from the words of a pack, and their order from the hash.
  const headers = (id: string) =>
    readHtml(`${id}/_headers`)
      .replaceAll(/ 'sha256-[^']*'/g, '')
      .replaceAll(/(?<=\/look\/en\.)[\da-f]+/g, '');
  assert.match(headers('midshire'), /default-src 'none'/);
  assert.deepEqual(headers('midshire').split('\n').sort(), headers('plain').split('\n').sort());
});

test('locked: no third parties, no code and no extra files', () => {
  for (const name of [
    'script.js',
    'style.css',
    'facts/services.yaml',
    'astro.config.mjs',
    'public/index.html',
  ])
    assert.ok(!project.exists(`dist/midshire/${name}`), name);
  for (const $ of localPages()) {
    const fetched = $('[src], link[rel=stylesheet], link[rel=icon]').toArray();
    for (const element of fetched)
      assert.match($(element).attr('src') ?? $(element).attr('href') ?? '', /^\/(?!\/)/);
  }
});

test('locked: the facts, byte for byte', () => {
  for (const name of ['facts.json', 'services.json'])
    assert.equal(
      readHtml(`midshire/${name}`).replaceAll('midshire', 'plain'),
      readHtml(`plain/${name}`).replaceAll('midshire', 'plain'),
      name,
    );
});
