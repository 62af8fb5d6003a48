import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { Project } from '../project.ts';

/**
 * Nothing may assume that there is one brand, one language or one nation. This project has a second pack: for the
 * whole United Kingdom, in English and in a made-up language that is written from the right.
 */
let project: Project;
let output: string;

before(async () => {
  project = new Project();
  mkdirSync(project.path('content/pages/xx'), { recursive: true });
  cpSync(project.path('content/pages/en'), project.path('content/pages/xx'), { recursive: true });
  const strings = project.read('content/strings/en.json');
  project.write(
    'content/strings/xx.json',
    strings.replace('"en-GB"', '"ar"').replace('"ltr"', '"rtl"').replace('"text": "English"', '"text": "Xx"'),
  );
  project.write(
    'content/pages/xx/keep-evidence/keep-a-record.mdx',
    project
      .read('content/pages/en/keep-evidence/keep-a-record.mdx')
      .replace('address: notes', 'address: cofnod'),
  );
  cpSync(project.path('brands/midshire'), project.path('brands/railway'), { recursive: true });
  project.change('brands/railway/brand.yaml', 'id: midshire', 'id: railway');
  project.change('brands/railway/brand.yaml', 'nation: england', 'nation: united-kingdom');
  project.change('brands/railway/brand.yaml', 'languages: [en]', 'languages: [en, xx]');
  project.change('brands/railway/brand.yaml', 'Midshire Police }', 'Railway Watch, xx: Xx Watch }');
  for (const key of [
    'title: { en: Midshire information',
    'description: { en: Information and advice for people in Midshire.',
    'alt: { en: Midshire Police',
  ])
    project.change('brands/railway/brand.yaml', `${key} }`, `${key}, xx: Xx }`);
  project.change(
    'brands/railway/brand.yaml',
    /domains: .*/,
    'domains: { en: "https://a.example", xx: "https://a.example" }',
  );
  const built = await project.run('build');
  output = built.output;
  assert.equal(built.status, 0, output);
});
after(() => project.remove());

const page = (file: string) => load(project.read(`dist/${file}`));

test('one run builds every pack, each with its own name and colours', () => {
  assert.match(output, /dist\/midshire, dist\/railway/);
  assert.match(page('railway/index.html')('title').text(), /Railway Watch/);
  assert.match(page('midshire/index.html')('title').text(), /Midshire Police/);
});

test('a page of a second language stands in its folder, says its language and its direction', () => {
  const $ = page('railway/xx/steps/index.html');
  assert.equal($('html').attr('lang'), 'ar');
  assert.equal($('html').attr('dir'), 'rtl');
  assert.match($('title').text(), /Xx Watch/);
  assert.equal($('html').attr('data-title'), 'Xx');
});

test('links stay within the language, and the language links keep the page', () => {
  const $ = page('railway/xx/steps/index.html');
  const inside = $('main a[href^="/"]')
    .toArray()
    .map((each) => $(each).attr('href') ?? '');
  assert.ok(inside.length > 3);
  assert.ok(
    inside.every((href) => href.startsWith('/xx/')),
    inside.join(),
  );
  assert.equal($('.languages a').attr('href'), '/steps/');
  assert.equal($('.languages a').attr('lang'), 'en-GB');
  assert.equal(page('railway/notes/index.html')('.languages a').attr('href'), '/xx/cofnod/');
});

test('hreflang names every language of a page, both ways, and canonical names the page itself', () => {
  for (const [file, address] of [
    ['railway/steps/index.html', '/steps/'],
    ['railway/xx/steps/index.html', '/xx/steps/'],
  ] as const) {
    const $ = page(file);
    const alternates = $('link[rel=alternate]')
      .toArray()
      .map((each) => [$(each).attr('hreflang'), $(each).attr('href')]);
    assert.deepEqual(alternates, [
      ['en-GB', 'https://a.example/steps/'],
      ['ar', 'https://a.example/xx/steps/'],
    ]);
    assert.equal($('link[rel=canonical]').attr('href'), `https://a.example${address}`);
  }
  assert.equal(page('midshire/steps/index.html')('link[rel=alternate]').length, 0);
});

test('readers of the whole United Kingdom see the helplines of all nations; readers in England see theirs', () => {
  const all = project.read('dist/railway/calls/index.html');
  const english = project.read('dist/midshire/calls/index.html');
  for (const digits of ['08082000247', '08088010800', '08000271234', '08088021414'])
    assert.ok(all.includes(`tel:${digits}`), digits);
  assert.ok(english.includes('tel:08082000247'));
  for (const digits of ['08088010800', '08000271234', '08088021414'])
    assert.ok(!english.includes(`tel:${digits}`), digits);
});

test('hosts send the error page of the language', () => {
  assert.ok(project.has('dist/railway/xx/404.html'));
  assert.ok(project.read('dist/railway.hosting/nginx.conf').includes('"~^/xx/" /xx/404.html;'));
  assert.ok(project.read('dist/railway/.htaccess').includes('ErrorDocument 404 /xx/404.html'));
});

test('the sitemap lists the pages of both languages', () => {
  const sitemap = project.read('dist/railway/sitemap.xml');
  assert.ok(sitemap.includes('<loc>https://a.example/xx/steps/</loc>'));
  assert.ok(sitemap.includes('hreflang="ar" href="https://a.example/xx/steps/"'));
});
