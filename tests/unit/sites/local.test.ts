import assert from 'node:assert/strict';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { readBrand } from '../../../src/brand/load.ts';
import { today } from '../../../src/calendar/date.ts';
import { readContent } from '../../../src/sites/content.ts';
import { directiveNames, inDirectives } from '../../../src/sites/local/directives.ts';
import { readMarkdown } from '../../../src/sites/local/markdown.ts';
import { pageHash } from '../../../src/sites/local/page-hash.ts';
import { readLocal } from '../../../src/sites/local/read.ts';
import { pageComponents } from '../../../src/sites/page-components.ts';
import { sitesOf } from '../../../src/sites/site.ts';
import { LocalPack, localPage, override, replaced } from '../../local-pack.ts';

const { content } = readContent('content', { today: today() });
let pack = new LocalPack();
after(() => pack.remove());
beforeEach(() => {
  pack.remove();
  pack = new LocalPack();
});

function read() {
  const { brand, problems } = readBrand(pack.folder);
  assert.ok(brand, JSON.stringify(problems));
  return { brand, ...readLocal(brand, content) };
}

/** Every problem in one text: place, what is wrong, what to write. */
function report(): string {
  return read()
    .problems.map(({ file, line, column, wrong, instead }) => {
      const name = path.relative(pack.folder, file).replaceAll(path.sep, '/');
      return `${name}:${line}:${column} ${wrong} | ${instead}`;
    })
    .join('\n');
}

const ours = 'pages/en/get-help-now/our-team.md';
const theirs = `overrides/en/${replaced.id}.md`;
const slot = 'slots/en/after-reporting.md';

test('a page, an override and a slot without faults pass', () => {
  pack.write(ours, localPage());
  pack.write(theirs, override());
  pack.write(slot, 'We write to you. :publisher can also call.');
  assert.equal(report(), '');
});

/** Gives the local service of the pack a name for its pages. */
const nameService = () =>
  pack.change(
    'brand.yaml',
    '  - name: { en: Midshire Stalking',
    '  - id: advocacy\n    name: { en: Midshire Stalking',
  );

test('local content names the services and contact points of its own pack', () => {
  nameService();
  pack.write(ours, localPage('Call :call{service="advocacy"} or :call{service="victims"}.'));
  pack.write(theirs, override().replace('hl-999', 'advocacy'));
  pack.write(slot, 'Text :text-message{service="report"}.\n\n::helpline{service="advocacy"}');
  assert.equal(report(), '');
});

test('a service that the pack does not name is answered with the nearest, one without a number with the card', () => {
  pack.write(ours, localPage('Call :call{service="advocacy"}.'));
  assert.match(
    report(),
    /our-team\.md:12:6 service="advocacy": "advocacy" is not one of the published services/,
  );
  nameService();
  pack.write(ours, localPage('Call :call{service="advocasy"}.\n\nText :text-message{service="advocacy"}.'));
  assert.match(report(), /our-team\.md:12:6 .*"advocasy" is not one of [^|]* \| "?advocacy/);
  assert.match(
    report(),
    /our-team\.md:14:6 :text-message\{service="advocacy"\} shows nothing, .* no number for texts \| ::helpline\{service="advocacy"\}/,
  );
  pack.write(slot, 'Call :call{service="victim"}.');
  assert.match(report(), /after-reporting\.md:1:6 .*"victim" is not one of [^|]* \| "?victims/);
});

const faults: [name: string, file: string, text: string, says: RegExp][] = [
  ['raw HTML', ours, localPage('Words.\n\n<b>Strong</b>'), /our-team\.md:14:1 this is HTML/],
  ['an HTML comment', ours, localPage('<!-- words -->'), /this is HTML/],
  ['code', ours, localPage('    process.exit(0)'), /this is a block of code/],
  ['a picture', ours, localPage('![words](picture.png)'), /there is no picture/],
  ['a table', ours, localPage('| a | b |\n|---|---|\n| c | d |'), /kind \(table\) has no place/],
  ['a deep heading', ours, localPage('#### Words'), /deeper than pages go/],
  [
    'an unknown component',
    ours,
    localPage('Words.\n\n:::warnin\nCare.\n:::'),
    /:14:1 there is no component "warnin" \| "warning"/,
  ],
  [
    'an attribute that is none',
    ours,
    localPage(':call{service="hl-999" onclick="x()"}'),
    /no attribute "onclick"/,
  ],
  ['a class', ours, localPage(':call{service="hl-999" .big}'), /:call has no attribute "class"/],
  [
    'a service that does not exist',
    ours,
    localPage('Call :call{service="hl-998"}.'),
    /"hl-998" is not one of/,
  ],
  ['a missing attribute', ours, localPage('Call :call now.'), /:call has no service \| :call\{service="…"\}/],
  [
    'a component in the wrong form',
    ours,
    localPage('Words :next-steps{pages="home"}.'),
    /::next-steps, which stands on/,
  ],
  ['a component that is not closed', ours, localPage(':::warning\nCare.'), /:::warning is not closed/],
  ['words in brackets', ours, localPage(':call[999]{service="hl-999"}'), /has words in \[ \]/],
  ['a time', ours, localPage('We open at 10:30.'), /"10" is a number/],
  ['a number in other digits', ours, localPage('Call ９９８.'), /"９９８" is a number in other digits/],
  ['a list that begins with a number', ours, localPage('998. Call us.'), /the list begins with 998/],
  ['a link to another host', ours, localPage('See [us](https://x.example).'), /is an address/],
  ['a bare address', ours, localPage('See https://x.example/.'), /is an address/],
  [
    'a link that runs code',
    ours,
    localPage('See [us](javascript:alert(1)).'),
    /"javascript:alert\(1\)" is an address/,
  ],
  ['a link to no page', ours, localPage('See [us](page:helpline).'), /there is no page "helpline"/],
  ['an unexplained word', ours, localPage('Ask the MARAC for help.'), /"MARAC" is not explained/],
  ['a long sentence', ours, localPage(`${'word '.repeat(30)}.`), /a sentence of 30 words/],
  [
    'no next steps',
    ours,
    localPage().replace(/::next-steps.*/, ''),
    /::next-steps\{pages="…"\} as the last line/,
  ],
  ['a loaded address', ours, localPage().replace('our-team', 'stalking-team'), /holds "stalk/],
  ['the address of another page', ours, localPage().replace('our-team', 'calls'), /has the same address/],
  [
    'the address of a language',
    ours,
    localPage().replace('our-team', 'en/team'),
    /begins like a folder of the site/,
  ],
  ['no frontmatter', ours, 'Words.', /does not begin with its frontmatter/],
  ['a place within a page', ours, localPage('::slot{name="local-support"}'), /there is no component "slot"/],
  ['the name of our page', 'pages/en/get-help-now/helplines.md', localPage(), /has the same id: "helplines"/],
  ['an unknown section', 'pages/en/news/our-team.md', localPage(), /"news" is not a section/],
  ['no section', 'pages/en/our-team.md', localPage(), /cannot stand here/],
  ['the opening of a section', 'pages/en/get-help-now/index.md', localPage(), /cannot open a section/],
  [
    'a language that is not offered',
    'pages/cy/get-help-now/our-team.md',
    localPage(),
    /does not offer the language "cy"/,
  ],
  ['MDX', 'pages/en/get-help-now/our-team.mdx', '{process.exit(0)}', /this is MDX, which is code/],
  ['another kind of file', 'pages/en/get-help-now/our-team.html', '<p>', /not Markdown/],
  ['too many bytes', ours, localPage('Words. '.repeat(6000)), /larger than 32 kB/],
  ['a hundred brackets', ours, localPage(':a['.repeat(8000)), /more than 20 deep/],
  ['a hundred quotations', ours, localPage(`${'- '.repeat(100)}a`), /more than 20 deep/],
  ['an override for another page', theirs, override({ id: 'home' }), /"replaces" is "home"/],
  ['an override that loses a topic', theirs, override({ topics: '[]' }), /our page answers the topic/],
  [
    'an override of no page',
    'overrides/en/goin-out.md',
    override(),
    /no page "goin-out" to replace \| "going-out"/,
  ],
  ['a slot with a heading', slot, '## Words\n\nWords.', /after-reporting\.md:1:1 a slot has no headings/],
  ['a slot with frontmatter', slot, localPage(), /a slot has no frontmatter/],
  ['an empty slot', slot, '\n', /the slot is empty/],
  ['a slot that is none', 'slots/en/local-suport.md', 'Words.', /no place "local-suport".*"local-support"/],
  [
    'a slot with a number',
    slot,
    'Call 0300 000 0000.',
    /after-reporting\.md:1:6 "0300 000 0000" is a phone number/,
  ],
];

for (const [name, file, text, says] of faults)
  test(`local content is refused with ${name}`, () => {
    pack.write(file, text);
    assert.match(report(), says);
  });

test('an override names the page that has changed, and the hash to write when that is dealt with', () => {
  pack.write(theirs, override({ against: '0123456789abcdef' }));
  const hash = /against: "([0-9a-f]{16})"/.exec(override())?.[1];
  assert.match(
    report(),
    new RegExp(`going-out.md:3:1 ${replaced.file} has changed .*"${hash}", after you have`),
  );
  pack.write(theirs, override().replace(/against.*\n/, ''));
  assert.match(report(), new RegExp(`"against" does not say which version.*"${hash}"`));
});

test('the hash of a page does not depend on the system, and does on every letter', () => {
  assert.equal(pageHash('a\r\nb'), pageHash('a\nb'));
  assert.notEqual(pageHash('a\nb'), pageHash('a\nc'));
});

test('headings that other pages link to must stay', () => {
  const linked = { ...content, pages: content.pages.map((page) => ({ ...page })) };
  const going = linked.pages.find(({ id }) => id === replaced.id);
  const home = linked.pages.find(({ id }) => id === 'home');
  assert.ok(going && home);
  const slug = going.body.headings[0]?.slug;
  home.body = { ...home.body, links: [{ value: `page:${replaced.id}#${slug}`, line: 1, column: 1 }] };
  pack.write(theirs, override());
  const { brand } = readBrand(pack.folder);
  assert.ok(brand);
  const wrongs = readLocal(brand, linked).problems.map(({ wrong }) => wrong);
  assert.deepEqual(wrongs, [`${home.file} links here, but the page "going-out" has no heading "#${slug}"`]);
});

test('links out of the pack are not followed', () => {
  mkdirSync(pack.path('pages/en/get-help-now'), { recursive: true });
  symlinkSync(path.resolve('LICENSE'), pack.path(ours));
  assert.match(report(), /our-team\.md.* this is a link/);
  renameSync(pack.path('slots'), pack.path('elsewhere'));
  symlinkSync(pack.path('elsewhere'), pack.path('slots'));
  assert.match(report(), /slots:.* this is not a folder/);
});

test('a place is gone when the pack replaces its page', () => {
  pack.write('overrides/en/help-near-you.md', override());
  assert.match(report(), /no page has the place "local-support" any more/);
});

test('each language has its own local content, and a page without a twin has none', () => {
  const pages = content.pages.map((page) => ({ ...page, language: 'xx', file: `xx/${page.file}` }));
  const strings = new Map(content.strings).set('xx', content.strings.get('en') ?? new Map());
  const two = { ...content, strings, pages: [...content.pages, ...pages] };
  pack.write(ours, localPage());
  pack.write(slot, 'Words.');
  pack.write('slots/xx/after-reporting.md', 'Geiriau.');
  const { brand } = readBrand(pack.folder);
  assert.ok(brand);
  const both = { ...brand, languages: ['en', 'xx'] };
  const { local, problems } = readLocal(both, two);
  assert.deepEqual(problems, []);
  const [en, xx] = sitesOf({ brands: [both], content: two, local: [local] });
  const words = (site = en) => JSON.stringify(site?.slots.get('after-reporting'));
  assert.match(words(en), /"Words\."/);
  assert.match(words(xx), /"Geiriau\."/);
  assert.ok(en?.pages.some(({ id }) => id === 'our-team'));
  assert.ok(!xx?.pages.some(({ id }) => id === 'our-team'));
});

test('the local content of one pack is not on the site of another', () => {
  pack.write(ours, localPage());
  const { brand, local } = read();
  const other = { ...brand, id: 'other' };
  const [own, others] = sitesOf({ brands: [brand, other], content, local: [local] });
  assert.equal(own?.pages.length, content.pages.length + 1);
  assert.equal(others?.pages.length, content.pages.length);
  assert.equal(others?.slots.size, 0);
});

test('components stand within each other, the outer one with a colon more', () => {
  const { markdown, problems } = readMarkdown(
    'a.md',
    '::::cards\n:::card{page="advocates"}\nWords.\n:::\n:::card{page="helplines"}\nMore.\n:::\n::::\n',
  );
  assert.deepEqual(problems, []);
  const [cards] = markdown.tree.children ?? [];
  assert.equal(cards?.name, 'Cards');
  assert.deepEqual(
    cards?.children?.map(({ name }) => name),
    ['Card', 'Card'],
  );
});

test('what looks like code is text', () => {
  const { markdown, problems } = readMarkdown('a.md', 'Say {process.exit(0)} and &lt;script>.');
  assert.deepEqual(problems, []);
  const [paragraph] = markdown.tree.children ?? [];
  assert.deepEqual(
    paragraph?.children?.map(({ type, value }) => [type, value]),
    [['text', 'Say {process.exit(0)} and <script>.']],
  );
});

test('a pack can write every component but the places, and rules speak of them as packs write them', () => {
  assert.equal(directiveNames.length, Object.keys(pageComponents).length - 1);
  assert.equal(inDirectives('<NextSteps pages="…" /> or <Term>'), '::next-steps{pages="…"} or :term');
});
