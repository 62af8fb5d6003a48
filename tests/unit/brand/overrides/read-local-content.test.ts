import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import { readLocalContent } from '../../../../src/brand/overrides/read-local-content.ts';
import { pageRules } from '../../../../src/content/lint/page-rule.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { today } from '../../../../src/facts/dates.ts';
import {
  localPageSource,
  OverridesFixture,
  overrideSource,
  replacedPage,
} from '../../../support/overrides-fixture.ts';

const { content } = readContent('content', { today: today() });

let fixture = new OverridesFixture();

after(() => fixture.remove());

beforeEach(() => {
  fixture.remove();
  fixture = new OverridesFixture();
});

const readOverrides = () => fixture.readLocal(content);

/** Every diagnostic as one text: place, message, fix. */
function report(): string {
  return readOverrides()
    .diagnostics.map(({ file, line, column, message, fix }) => {
      const name = path.relative(fixture.folder, file).replaceAll(path.sep, '/');
      return `${name}:${line}:${column} ${message} | ${fix}`;
    })
    .join('\n');
}

const originalPage = 'pages/en/get-help-now/our-team.md';

const overridePage = `overrides/en/${replacedPage.id}.md`;

const slot = 'slots/en/after-reporting.md';

test('a valid page, override and slot pass', () => {
  fixture.write(originalPage, localPageSource());
  fixture.write(overridePage, overrideSource());
  fixture.write(slot, 'We write to you. :publisher can also call.');
  assert.equal(report(), '');
});

test('an override inherits the search terms that its words answer, and its own are linted', () => {
  fixture.write(overridePage, overrideSource());
  const [inherited] = readOverrides().local.overrides;
  const original = content.pages.find(({ id }) => id === replacedPage.id);
  assert.ok(original?.searchTerms?.includes('number plate'));
  assert.ok(!inherited?.searchTerms?.includes('number plate'));
  assert.ok(inherited?.searchTerms?.includes('out at night'));
  fixture.write(
    overridePage,
    overrideSource().replace('reviewed:', 'searchTerms: ["number plate"]\nreviewed:'),
  );
  assert.match(report(), /going-out\.md:7:15 people who search for "number plate" land here/);
});

/** Gives the pack's local service an id for its pages. */
const nameService = () =>
  fixture.change(
    'brand.yaml',
    '  - name: { en: Midshire Stalking',
    '  - id: advocacy\n    name: { en: Midshire Stalking',
  );

test('local content refers to the services and contact points of its own pack', () => {
  nameService();
  fixture.write(originalPage, localPageSource('Call :call{service="advocacy"} or :call{service="victims"}.'));
  fixture.write(overridePage, overrideSource().replace('hl-999', 'advocacy'));
  fixture.write(slot, 'Text :text-message{service="report"}.\n\n::helpline{service="advocacy"}');
  assert.equal(report(), '');
});

test('an unknown service is reported with the nearest one, a service without a number with the card', () => {
  fixture.write(originalPage, localPageSource('Call :call{service="advocacy"}.'));
  assert.match(
    report(),
    /our-team\.md:12:6 service="advocacy": "advocacy" is not one of the published services/,
  );
  nameService();
  fixture.write(
    originalPage,
    localPageSource('Call :call{service="advocasy"}.\n\nText :text-message{service="advocacy"}.'),
  );
  assert.match(report(), /our-team\.md:12:6 .*"advocasy" is not one of [^|]* \| "?advocacy/);
  assert.match(
    report(),
    /our-team\.md:14:6 :text-message\{service="advocacy"\} shows nothing, .* no number for texts \| ::helpline\{service="advocacy"\}/,
  );
  fixture.write(slot, 'Call :call{service="victim"}.');
  assert.match(report(), /after-reporting\.md:1:6 .*"victim" is not one of [^|]* \| "?victims/);
});

const invalidContent: [name: string, file: string, text: string, says: RegExp][] = [
  ['raw HTML', originalPage, localPageSource('Words.\n\n<b>Strong</b>'), /our-team\.md:14:1 this is HTML/],
  ['an HTML comment', originalPage, localPageSource('<!-- words -->'), /this is HTML/],
  ['code', originalPage, localPageSource('    process.exit(0)'), /this is a block of code/],
  ['a picture', originalPage, localPageSource('![words](picture.png)'), /there is no picture/],
  [
    'a table',
    originalPage,
    localPageSource('| a | b |\n|---|---|\n| c | d |'),
    /kind \(table\) has no place/,
  ],
  ['a deep heading', originalPage, localPageSource('#### Words'), /deeper than pages go/],
  [
    'an unknown component',
    originalPage,
    localPageSource('Words.\n\n:::warnin\nCare.\n:::'),
    /:14:1 there is no component "warnin" \| "warning"/,
  ],
  [
    'an attribute that is none',
    originalPage,
    localPageSource(':call{service="hl-999" onclick="x()"}'),
    /no attribute "onclick"/,
  ],
  [
    'a class',
    originalPage,
    localPageSource(':call{service="hl-999" .big}'),
    /:call has no attribute "class"/,
  ],
  [
    'a service that does not exist',
    originalPage,
    localPageSource('Call :call{service="hl-998"}.'),
    /"hl-998" is not one of/,
  ],
  [
    'a missing attribute',
    originalPage,
    localPageSource('Call :call now.'),
    /:call has no service \| :call\{service="…"\}/,
  ],
  [
    'a component in the wrong form',
    originalPage,
    localPageSource('Words :next-steps{pages="home"}.'),
    /::next-steps, which stands on/,
  ],
  [
    'a component that is not closed',
    originalPage,
    localPageSource(':::warning\nCare.'),
    /:::warning is not closed/,
  ],
  ['words in brackets', originalPage, localPageSource(':call[999]{service="hl-999"}'), /has words in \[ \]/],
  ['a time', originalPage, localPageSource('We open at 10:30.'), /"10" is a number/],
  [
    'a number in other digits',
    originalPage,
    localPageSource('Call ９９８.'),
    /"９９８" is a number in other digits/,
  ],
  [
    'a list that begins with a number',
    originalPage,
    localPageSource('998. Call us.'),
    /the list begins with 998/,
  ],
  ['a link to another host', originalPage, localPageSource('See [us](https://x.example).'), /is an address/],
  ['a bare address', originalPage, localPageSource('See https://x.example/.'), /is an address/],
  [
    'a link that runs code',
    originalPage,
    localPageSource('See [us](javascript:alert(1)).'),
    /"javascript:alert\(1\)" is an address/,
  ],
  [
    'a link to no page',
    originalPage,
    localPageSource('See [us](page:helpline).'),
    /there is no page "helpline"/,
  ],
  [
    'an unexplained word',
    originalPage,
    localPageSource('Ask the MARAC for help.'),
    /"MARAC" is not explained/,
  ],
  ['a long sentence', originalPage, localPageSource(`${'word '.repeat(30)}.`), /a sentence of 30 words/],
  [
    'no next steps',
    originalPage,
    localPageSource().replace(/::next-steps.*/, ''),
    /::next-steps\{pages="…"\} as the last line/,
  ],
  ['a loaded address', originalPage, localPageSource().replace('our-team', 'stalking-team'), /holds "stalk/],
  [
    'the address of another page',
    originalPage,
    localPageSource().replace('our-team', 'calls'),
    /has the same address/,
  ],
  [
    'the address of a language',
    originalPage,
    localPageSource().replace('our-team', 'en/team'),
    /begins like a folder of the site/,
  ],
  ['no frontmatter', originalPage, 'Words.', /does not begin with its frontmatter/],
  [
    'a place within a page',
    originalPage,
    localPageSource('::slot{name="local-support"}'),
    /there is no component "slot"/,
  ],
  [
    'the name of our page',
    'pages/en/get-help-now/helplines.md',
    localPageSource(),
    /has the same id: "helplines"/,
  ],
  ['an unknown section', 'pages/en/news/our-team.md', localPageSource(), /"news" is not a section/],
  ['no section', 'pages/en/our-team.md', localPageSource(), /cannot stand here/],
  ['the opening of a section', 'pages/en/get-help-now/index.md', localPageSource(), /cannot open a section/],
  [
    'a language that is not offered',
    'pages/cy/get-help-now/our-team.md',
    localPageSource(),
    /does not offer the language "cy"/,
  ],
  ['MDX', 'pages/en/get-help-now/our-team.mdx', '{process.exit(0)}', /this is MDX, which is code/],
  ['another kind of file', 'pages/en/get-help-now/our-team.html', '<p>', /not Markdown/],
  ['too many bytes', originalPage, localPageSource('Words. '.repeat(6000)), /larger than 32 kB/],
  ['a hundred brackets', originalPage, localPageSource(':a['.repeat(8000)), /more than 20 deep/],
  ['a hundred quotations', originalPage, localPageSource(`${'- '.repeat(100)}a`), /more than 20 deep/],
  ['an override for another page', overridePage, overrideSource({ id: 'home' }), /"replaces" is "home"/],
  [
    'an override that loses a topic',
    overridePage,
    overrideSource({ topics: '[]' }),
    /our page answers the topic/,
  ],
  [
    'an override of no page',
    'overrides/en/goin-out.md',
    overrideSource(),
    /no page "goin-out" to replace \| "going-out"/,
  ],
  ['a slot with a heading', slot, '## Words\n\nWords.', /after-reporting\.md:1:1 a slot has no headings/],
  ['a slot with frontmatter', slot, localPageSource(), /a slot has no frontmatter/],
  ['an empty slot', slot, '\n', /the slot is empty/],
  ['a slot that is none', 'slots/en/local-suport.md', 'Words.', /no place "local-suport".*"local-support"/],
  [
    'a slot with a number',
    slot,
    'Call 0300 000 0000.',
    /after-reporting\.md:1:6 "0300 000 0000" is a phone number/,
  ],
];

for (const [name, file, text, says] of invalidContent)
  test(`local content is refused with ${name}`, () => {
    fixture.write(file, text);
    assert.match(report(), says);
  });

test('a slot keeps the page rules that apply to slots, and no other', () => {
  const appliesToSlots = (id: string) => pageRules.rules.find((rule) => rule.id === id)?.appliesToSlots;
  assert.equal(appliesToSlots('unexplained-terms'), true);
  assert.equal(appliesToSlots('truncated-page'), false);
  // Without next steps, which truncated-page requires of a page.
  fixture.write(slot, 'Ask the MARAC for help.');
  assert.deepEqual(
    readOverrides().diagnostics.map(({ message }) => message),
    ['"MARAC" is not explained where it is first used'],
  );
});

test('the author of a pack is not sent to the source of a component', () => {
  fixture.write(slot, 'Call :publisher{words="us"}.');
  assert.match(report(), /:publisher has no attribute "words" \| the component without attributes$/);
});

test('an override names the page that has changed, and the new hash to write', () => {
  fixture.write(overridePage, overrideSource({ against: '0123456789abcdef' }));
  const hash = /against: "([0-9a-f]{16})"/.exec(overrideSource())?.[1];
  assert.match(
    report(),
    new RegExp(`going-out.md:3:1 ${replacedPage.file} has changed .*"${hash}", after you have`),
  );
  fixture.write(overridePage, overrideSource().replace(/against.*\n/, ''));
  assert.match(report(), new RegExp(`"against" does not say which version.*"${hash}"`));
});

test('headings that other pages link to must be kept', () => {
  const linked = { ...content, pages: content.pages.map((page) => ({ ...page })) };
  const going = linked.pages.find(({ id }) => id === replacedPage.id);
  const home = linked.pages.find(({ id }) => id === 'home');
  assert.ok(going && home);
  const slug = going.body.headings[0]?.slug;
  home.body = { ...home.body, links: [{ value: `page:${replacedPage.id}#${slug}`, line: 1, column: 1 }] };
  fixture.write(overridePage, overrideSource());
  const { brand } = readBrand(fixture.folder);
  assert.ok(brand);
  const wrongs = readLocalContent(brand, linked).diagnostics.map(({ message }) => message);
  assert.deepEqual(wrongs, [`${home.file} links here, but the page "going-out" has no heading "#${slug}"`]);
});

test('symbolic links out of the pack are not followed', () => {
  mkdirSync(fixture.path('pages/en/get-help-now'), { recursive: true });
  symlinkSync(path.resolve('LICENSE'), fixture.path(originalPage));
  assert.match(report(), /our-team\.md.* this is a link/);
  renameSync(fixture.path('slots'), fixture.path('elsewhere'));
  symlinkSync(fixture.path('elsewhere'), fixture.path('slots'));
  assert.match(report(), /slots:.* this is a link \| slots as a folder/);
});

test('a slot is unavailable when the pack overrides its page', () => {
  fixture.write('overrides/en/help-near-you.md', overrideSource());
  assert.match(report(), /no page has the place "local-support" any more/);
});
