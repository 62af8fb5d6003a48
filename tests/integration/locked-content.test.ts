import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { load } from 'cheerio';
import { lockedPages } from '../../src/brand/overrides/locked-pages.ts';
import { buildInProcess } from '../support/build-in-process.ts';
import { localPageSource, OverridesFixture, overrideSource } from '../support/overrides-fixture.ts';
import { ProjectFixture } from '../support/project-fixture.ts';

/**
 * What no pack can change: the exit, the emergency number, the headers, the absence of third parties, the pages that safety
 * depends on, the facts. One pack here is valid; the other tries everything that a folder can contain. What is not refused has no
 * effect.
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
  assert.match(after('.review-note').text(), /British Transport Police/);
  assert.equal(after('script#opening').length, 1);
  assert.equal(load(readHtml('plain/after/index.html'))('script#opening').length, 0);
});

test('local content shows numbers of its pack as written in brand.yaml, with the date of the check', () => {
  const $ = load(readHtml('midshire/our-team/index.html'));
  assert.equal($('.prose a[href="sms:02079460160"]').length, 1);
  const [advocacy = '', victims = ''] = $('.helpline')
    .toArray()
    .map((element) => $(element).text().replaceAll(/\s+/g, ' '));
  assert.match(advocacy, /Midshire Stalking Advocacy.* 0808 157 0120 .*Midshire.* 2 November 2026/);
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

/** Attempts that are refused, each with its diagnostic. */
const rejectedFiles: [name: string, file: string, text: string, says: RegExp][] = [
  ...lockedPages.map((id): [string, string, string, RegExp] => [
    `to replace the page "${id}"`,
    `overrides/en/${id}.md`,
    overrideSource({ id }),
    new RegExp(`${id}\\.md\\n {2}Wrong: the page "${id}" is the same for every publisher`),
  ]),
  [
    'to stop the build from MDX',
    'pages/en/get-help-now/our-team.mdx',
    '{process.exit(0)}',
    /is MDX, which is code/,
  ],
  ['to type a number', 'slots/en/after-reporting.md', 'Call 0300 000 0000.', /is a phone number typed/],
  ['to type a number for danger', 'slots/en/after-reporting.md', 'In danger? Call 998.', /"998" is a number/],
  [
    'to type a maximum sentence',
    'slots/en/after-reporting.md',
    'They can get two years.',
    /"two years" is a length/,
  ],
  [
    'to fetch a picture',
    'slots/en/after-reporting.md',
    'See ![x](https://x.example/a.png).',
    /there is no picture/,
  ],
  ['to add a script', 'slots/en/after-reporting.md', '<script src="//x.example"></script>', /this is HTML/],
  ['to hide the exit', 'slots/en/after-reporting.md', '<style>#leave{display:none}</style>', /this is HTML/],
  ['to add a frame', 'slots/en/after-reporting.md', '<iframe src="//x.example"></iframe>', /this is HTML/],
];

/** What a build says about a pack that it refuses, in blocks of one problem each. The last site stays as it was. */
async function buildRefused(pack: OverridesFixture): Promise<string[]> {
  try {
    const before = readHtml('midshire/our-team/index.html');
    const { status, output } = await buildInProcess(project, [pack.folder]);
    assert.equal(status, 1, output);
    assert.match(output, /Nothing was built/);
    assert.equal(readHtml('midshire/our-team/index.html'), before);
    return output.split('\n\n').filter((block) => block.includes('\n  Wrong: '));
  } finally {
    pack.remove();
  }
}

/** Attempts in different files, which one build reports together. */
const attemptsTogether: (typeof rejectedFiles)[] = [];
for (const attempt of rejectedFiles) {
  const group = attemptsTogether.find((each) => !each.some(([, file]) => file === attempt[1]));
  if (group) group.push(attempt);
  else attemptsTogether.push([attempt]);
}

for (const attempts of attemptsTogether)
  describe(`locked: ${attempts.length} attempts in files of a pack`, () => {
    let problems: string[];
    before(async () => {
      const pack = new OverridesFixture();
      for (const [, file, text] of attempts) pack.write(file, text);
      problems = await buildRefused(pack);
    });

    for (const [name, file, , says] of attempts)
      test(`locked: a pack is refused that tries ${name}`, () => {
        const found = problems.filter((problem) => problem.includes(file));
        assert.match(found.join('\n\n'), says);
      });
  });

const rejectedKeys: [name: string, from: string, to: string, says: RegExp][] = [
  ['to switch the exit off', 'kind: police', 'kind: police\nexit: false', /"exit" is not a key/],
  [
    'to send the exit elsewhere',
    'leave: exit-bbc-weather',
    'leave: "https://x.example"',
    /which is not in the list/,
  ],
  [
    'to name another emergency number',
    'kind: police',
    'kind: police\nemergency: "998"',
    /"emergency" is not a key/,
  ],
  ['to name headers', 'kind: police', 'kind: police\nheaders: {}', /"headers" is not a key/],
  ['to name scripts', 'kind: police', 'kind: police\nscripts: ["//x.example"]', /"scripts" is not a key/],
];

// An exit that is not in the list is found when all keys are valid.
for (const attempts of [
  rejectedKeys.filter(([, from]) => from === 'kind: police'),
  rejectedKeys.filter(([, from]) => from !== 'kind: police'),
])
  describe(`locked: ${attempts.length} attempts in brand.yaml`, () => {
    let problems: string[];
    before(async () => {
      const pack = new OverridesFixture();
      for (const [, from, to] of attempts) pack.change('brand.yaml', from, to);
      problems = await buildRefused(pack);
    });

    for (const [name, , , says] of attempts)
      test(`locked: a pack is refused that tries ${name} in brand.yaml`, () => {
        assert.match(problems.filter((problem) => problem.includes('brand.yaml')).join('\n\n'), says);
      });
  });
