import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { load } from 'cheerio';
import { readContent } from '../../src/content/read-content.ts';
import { today } from '../../src/facts/dates.ts';
import { servedFiles } from '../../src/hosting/served-files.ts';
import { hasMarks } from '../../src/site/original-text.ts';
import { createLanguageProject } from '../support/language-project.ts';
import type { ProjectFixture } from '../support/project-fixture.ts';
import { rightToLeft, sixPlurals, translateText } from '../support/test-language.ts';

/**
 * Nothing may assume a single brand, language or nation. This project has two more packs: one for the whole United Kingdom, in
 * English and in an invented right-to-left language on a host of its own, in which every word differs, one page is missing and one
 * is stale; and one in English and in an invented language with six plural forms, on one host.
 */
let project: ProjectFixture;
let output: string;
/** The English messages. */
let messages: ReadonlyMap<string, string>;

before(async () => {
  project = createLanguageProject([
    {
      id: 'railway',
      language: rightToLeft,
      domains: { en: 'https://a.example', xx: 'https://b.example' },
      missing: ['first-steps'],
      machine: ['in-danger', 'panel', 'at-home', 'services/hl-101.name', 'navigation/get-help-now.about'],
    },
    {
      id: 'union',
      language: sixPlurals,
      domains: { en: 'https://c.example', xy: 'https://c.example' },
    },
  ]);
  const { content } = readContent(project.path('content'), { today: today() });
  messages = content.messages.get('en') ?? new Map();
  project.change('content/pages/xx/keep-evidence/keep-a-record.mdx', 'address: notes', 'address: cofnod');
  // The English of one page has changed since, and a group of texts is not translated.
  project.change('content/pages/en/get-help-now/helplines.mdx', 'title: Helplines', 'title: Lines for help');
  rmSync(project.path('content/translations/xx/deadlines.yaml'));
  // The English of one fact has changed since.
  project.change(
    'content/facts/services.yaml',
    'name: { en: "National Stalking Helpline"',
    'name: { en: "National Stalking Line"',
  );
  project.change('brands/railway/brand.yaml', 'name: { en: Midshire Police,', 'name: { en: Railway Watch,');
  project.change('brands/railway/brand.yaml', 'nation: england', 'nation: united-kingdom');
  // The second pack has no optional fields.
  for (const optional of [
    /# The part of your own website[\s\S]*?(?=# What the history list)/,
    /# Pages that your home page shows too[\s\S]*?(?=# Your own ways)/,
    / {2}anonymous: .*\n/,
    / {2}text: .*\n/,
    / {2}textphone: [\s\S]*?(?=\n# Who answers)/,
    /# Who answers[\s\S]*?(?=# Where "Leave)/,
    / {2}phone: .*\n/,
    /feedback: [\s\S]*?(?=\nsecurity:)/,
  ])
    project.change('brands/railway/brand.yaml', optional, '');
  // The first shows its alert today and leaves search engines to another site.
  project.change(
    'brands/midshire/brand.yaml',
    /from: "[\d-]+"\n {4}until: "[\d-]+"/,
    `from: "${today()}"\n    until: "${today()}"`,
  );
  project.change('brands/midshire/brand.yaml', 'canonical: own', 'canonical: { en: "https://b.example" }');
  const built = await project.run('build');
  output = built.output;
  assert.equal(built.status, 0, output);
});
after(() => project.cleanup());

const page = (file: string) => load(project.read(`dist/${file}`));
/** The groups of a number are joined from right to left only. */
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');
const longWords = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

test('one run builds every pack, each with its own name and colours', () => {
  assert.match(output, /dist\/midshire, dist\/railway, dist\/union/);
  assert.match(page('railway/index.html')('title').text(), /Railway Watch/);
  assert.match(page('midshire/index.html')('title').text(), /Midshire Police/);
});

test('a page of a second language is in its own folder, with its language and direction', () => {
  const $ = page('railway/xx/keep/index.html');
  assert.equal($('html').attr('lang'), 'ar');
  assert.equal($('html').attr('dir'), 'rtl');
  assert.match($('title').text(), /– Zvqfuver Cbyvpr$/);
  assert.equal($('html').attr('data-title'), 'Zvqfuver vasbezngvba');
});

test('a number from right to left keeps the order of its groups: browsers reverse groups between spaces', () => {
  const said = (file: string) => page(file)('a[href="tel:08088020300"] strong').first().text();
  assert.equal(said('railway/xx/index.html'), '0808\u00A0802\u00A00300');
  assert.equal(said('railway/index.html'), '0808 802 0300');
  const split = servedFiles(project.path('dist/railway/xx'))
    .filter((file) => file.endsWith('index.html'))
    .filter((file) => /\d \d/.test(page(`railway/xx/${file}`)('a[href^="tel:"]').text()));
  assert.deepEqual(split, []);
});

test('links stay within the language, and the language links lead to the same page', () => {
  const $ = page('railway/xx/keep/index.html');
  const inside = $('main a[href^="/"]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '');
  assert.ok(inside.length > 3);
  assert.ok(
    inside.every((href) => href.startsWith('/xx/')),
    inside.join(),
  );
  const languageLink = (file: string) => {
    const { href, rel, lang } = page(file)('.languages a').attr() ?? {};
    return [href, rel, lang];
  };
  // A link to another host says nothing of where the reader was; one on the same host has nothing to hide.
  assert.deepEqual(languageLink('railway/xx/keep/index.html'), [
    'https://a.example/keep/',
    'noreferrer',
    'en-GB',
  ]);
  assert.deepEqual(languageLink('railway/notes/index.html'), [
    'https://b.example/xx/cofnod/',
    'noreferrer',
    'ar',
  ]);
  assert.deepEqual(languageLink('union/xy/keep/index.html'), ['/keep/', undefined, 'en-GB']);
  assert.deepEqual(languageLink('union/keep/index.html'), ['/xy/keep/', undefined, 'cy']);
});

for (const [why, address] of [
  ['missing', 'steps'],
  ['made from an older English', 'calls'],
  ['about danger and not checked', 'first'],
] as const)
  test(`a page that is ${why} is the English, marked as English, in the frame of the language`, () => {
    const $ = page(`railway/xx/${address}/index.html`);
    const english = page(`railway/${address}/index.html`);
    assert.equal($('html').attr('lang'), 'ar');
    const words = $('main > div');
    assert.equal(words.attr('lang'), 'en-GB');
    assert.equal(words.attr('dir'), 'ltr');
    assert.equal(words.find('h1').text(), english('main h1').text());
    assert.equal(spaced(words.find('.prose').text()), spaced(english('main .prose').text()));
    const shown = $('.note.translation');
    assert.equal(
      shown.clone().children().remove().end().text().trim(),
      translateText(messages.get('untranslated') ?? '', rightToLeft),
    );
    assert.equal(shown.find('a').attr('href'), `https://a.example/${address}/`);
    assert.equal(shown.find('a').attr('lang'), 'en-GB');
    const frame = $('.menu, .footer').clone().find('[lang]').remove().end().text();
    const englishWords = new Set(longWords(english('.menu, .footer').text()));
    assert.ok(longWords(frame).length > 10);
    assert.deepEqual(
      longWords(frame).filter((word) => englishWords.has(word)),
      [],
    );
    const inside = words.find('a[href^="/"]').toArray();
    assert.ok(inside.length > 3);
    assert.ok(
      inside.every((link) => $(link).attr('href')?.startsWith('/xx/')),
      'readers stay in their language',
    );
  });

test('the panel that other websites embed is English, marked as English, until it is checked', () => {
  const $ = page('railway/xx/panel/index.html');
  assert.equal($('html').attr('lang'), 'ar');
  const words = $('div[lang="en-GB"]').text();
  assert.equal(spaced(words).trim(), spaced(page('railway/panel/index.html')('.prose').text()).trim());
});

test('a fact that is made from an older English is the English of today, marked as English', () => {
  const home = page('railway/xx/index.html')('main');
  assert.match(home.find('span[lang="en-GB"]').text(), /National Stalking Line/);
  assert.ok(!home.text().includes(translateText('National Stalking Helpline', rightToLeft)));
});

test('a page that only a computer translated says so, and links to its English', () => {
  const $ = page('railway/xx/safer/home/index.html');
  const notice = $('.note.translation');
  assert.equal(
    notice.clone().children().remove().end().text().trim(),
    translateText(messages.get('machine') ?? '', rightToLeft),
  );
  assert.equal(notice.find('a').attr('href'), 'https://a.example/safer/home/');
  assert.equal($('main > div[lang]').length, 0, 'in the language of the reader');
});

test('a text about danger that no translator has checked is the English, any other is the translation', () => {
  const texts = (selector: string) => page('railway/xx/tell/index.html')(selector).text();
  assert.match(texts('main span[lang="en-GB"]'), /Police, not an emergency/);
  assert.ok(!texts('main').includes(translateText('Police, not an emergency', rightToLeft)));
  const home = page('railway/xx/index.html')('main').text();
  assert.ok(home.includes(translateText('Helplines, 999, 101, and help without the police', rightToLeft)));
  assert.doesNotMatch(home, /help without the police/);
});

test('the accessibility statement counts pages by what readers see, and says what no program checks in a language', () => {
  const statement = page('railway/access/index.html');
  const list = statement('main strong[lang=ar]').closest('p').next('ul').find('li').toArray();
  const items = list.map((item) => statement(item).text());
  const files = servedFiles(project.path('dist/railway/xx')).filter((file) => file.endsWith('.html'));
  assert.deepEqual(items, [
    `Pages that a translator has checked: ${files.length - 5}`,
    'Pages that a computer translated, and no translator has checked: 1',
    'Pages shown in English: 4',
    'Short texts that a computer translated, and no translator has checked: 1',
    'Our programs cannot check in this language whether each step says what the other person may notice',
    'Our programs cannot check in this language whether advice could help a person who stalks',
    'Our programs cannot check in this language whether a page asks for a number of incidents',
    'Our programs cannot check in this language whether saving proof comes before deleting or blocking',
  ]);
  assert.doesNotMatch(page('midshire/access/index.html')('main').text(), /a computer translated/);
});

test('an English text among translated ones has its language, and no page has a mark of it', () => {
  const marked = (file: string) =>
    page(file)('main span[lang="en-GB"]')
      .toArray()
      .map((element) => load(element).text());
  assert.ok(marked('railway/xx/facts/index.html').some((text) => /\d+ days/.test(text)));
  assert.ok(
    marked('railway/xx/index.html').some((text) => /lines for help/i.test(text)),
    'the name of a page',
  );
  assert.equal(page('railway/xx/keep/index.html')('.note.translation').length, 0);
  assert.equal(page('railway/facts/index.html')('main span[lang]').length, 0, 'English in English');
  const folder = project.path('dist/railway');
  const texts = servedFiles(folder).filter((file) => /\.(?:html|xml|json|txt|js)$/.test(file));
  assert.ok(texts.length > 300);
  assert.deepEqual(
    texts.filter((file) => hasMarks(project.read(`dist/railway/${file}`))),
    [],
  );
});

test('an alert of one pack is on home and Report during its dates, on no other page, and on none of another pack', () => {
  const alertsOn = (file: string) => page(file)('main .alert:contains("Christmas Eve")').length;
  for (const file of ['index.html', 'tell/index.html']) {
    assert.equal(alertsOn(`midshire/${file}`), 1, file);
    assert.equal(page(`railway/${file}`)('.alert').length, 0, file);
  }
  for (const file of ['steps/index.html', 'near/index.html'])
    assert.equal(alertsOn(`midshire/${file}`), 0, file);
});

test('a pack without optional fields has no empty sections', () => {
  const near = page('railway/near/index.html');
  assert.doesNotMatch(near('main').text(), /Help in the area of|Chat with/);
  assert.match(page('midshire/near/index.html')('main').text(), /Help in the area of Midshire Police/);
  assert.match(page('midshire/near/index.html')('main').text(), /Chat with/);
  assert.equal(page('railway/after/index.html')('main dl').length, 0);
  assert.equal(page('railway/index.html')('.footer nav').length, 2);
  assert.ok(near('main a[href="tel:999"]').length > 0);
});

test('a site that leaves search engines to another names the page of that site, and lists nothing itself', () => {
  const $ = page('midshire/steps/index.html');
  assert.equal($('link[rel=canonical]').attr('href'), 'https://b.example/steps/');
  assert.match($('meta[property="og:url"]').attr('content') ?? '', /midshire\.example\/steps\/$/);
  assert.doesNotMatch(project.read('dist/midshire/sitemap.xml'), /<loc>/);
});

test('hreflang names every language of a page, in both directions, and canonical names the page itself', () => {
  for (const [file, address] of [
    ['railway/steps/index.html', 'https://a.example/steps/'],
    ['railway/xx/steps/index.html', 'https://b.example/xx/steps/'],
  ] as const) {
    const $ = page(file);
    const alternates = $('link[rel=alternate]')
      .toArray()
      .map((element) => [$(element).attr('hreflang'), $(element).attr('href')]);
    assert.deepEqual(alternates, [
      ['en-GB', 'https://a.example/steps/'],
      ['ar', 'https://b.example/xx/steps/'],
    ]);
    assert.equal($('link[rel=canonical]').attr('href'), address);
  }
  assert.equal(page('midshire/steps/index.html')('link[rel=alternate]').length, 0);
});

test('readers of the whole United Kingdom see the cards of all nations; readers in England see theirs, and a summary of the others', () => {
  const numbersIn = (file: string, selector: string) => {
    const $ = load(project.read(file));
    const links = $(`${selector} a[href^="tel:"]`).toArray();
    return links.map((link) => $(link).attr('href')?.slice('tel:'.length));
  };
  const elsewhere = ['08088010800', '08000271234', '08088021414'];
  const onCards = numbersIn('dist/railway/calls/index.html', 'article');
  for (const digits of ['08082000247', ...elsewhere]) assert.ok(onCards.includes(digits), digits);
  const onEnglishCards = numbersIn('dist/midshire/calls/index.html', 'article');
  const inShort = numbersIn('dist/midshire/calls/index.html', 'li');
  assert.ok(onEnglishCards.includes('08082000247'));
  for (const digits of elsewhere) {
    assert.ok(!onEnglishCards.includes(digits), digits);
    assert.ok(inShort.includes(digits), digits);
  }
});

test('links on a page about one law stay within that law, and a switch leads to the others', () => {
  const scots = load(project.read('dist/midshire/rules/scotland/index.html'));
  const from = (href: string) => scots(`main a[href="${href}"]`).length;
  assert.ok(from('/rules/scotland/limits/') > 0, 'links stay within the law of the page');
  assert.equal(from('/rules/england-wales/limits/'), 0);
  assert.ok(from('/rules/england-wales/') > 0, 'the switch leads to the same page of the other law');
});

test('hosts send the error page of the language', () => {
  assert.ok(project.exists('dist/union/xy/404.html'));
  assert.ok(project.read('dist/union.hosting/nginx.conf').includes('"~^/xy/" /xy/404.html;'));
  assert.ok(project.read('dist/union/.htaccess').includes('ErrorDocument 404 /xy/404.html'));
  assert.ok(project.read('dist/railway.hosting/nginx.conf').includes('b.example'));
});

test('the sitemap lists the pages of both languages, each on its host', () => {
  for (const [pack, address, tag] of [
    ['railway', 'https://b.example/xx/steps/', 'ar'],
    ['union', 'https://c.example/xy/steps/', 'cy'],
  ]) {
    const sitemap = project.read(`dist/${pack}/sitemap.xml`);
    assert.ok(sitemap.includes(`<loc>${address}</loc>`));
    assert.ok(sitemap.includes(`hreflang="${tag}" href="${address}"`));
  }
});

test('where each language has a host, the safety tips say that leaving on one leaves the other', () => {
  const tips = (file: string) => page(file)('main').text();
  assert.match(tips('railway/using/index.html'), /Each language of this site has its own address/);
  const translated = translateText('Each language of this site has its own address', rightToLeft);
  assert.ok(tips('railway/xx/using/index.html').includes(translated));
  for (const file of ['union/using/index.html', 'midshire/using/index.html'])
    assert.doesNotMatch(tips(file), /has its own address/, file);
});

test('a language has each of its plural forms in the tools that count, and English has its two', () => {
  const forms = (file: string) => {
    const { say } = page(file)('[data-say]').data() as { say: Record<string, string> };
    const keys = Object.keys(say).filter((key) => key.startsWith('record.count.'));
    return keys.map((key) => key.replace('record.count.', '')).sort();
  };
  assert.deepEqual(forms('union/xy/notes/here/index.html'), ['few', 'many', 'one', 'other', 'two', 'zero']);
  assert.deepEqual(forms('union/notes/here/index.html'), ['one', 'other']);
  const counted = (form: string) =>
    servedFiles(project.path('dist/union'))
      .filter((file) => /\.(?:js|json|txt)$/.test(file))
      .filter((file) => project.read(`dist/union/${file}`).includes(`results.${form}`));
  assert.deepEqual([counted('few').length, counted('one').length], [1, 2]);
});

test('a language with letters missing from the print font has a DOCX, and no PDF', () => {
  const isThere = (file: string) => existsSync(project.path(`dist/railway/${file}`));
  assert.ok(isThere('paper/notes.pdf') && isThere('xx/paper/notes.docx') && isThere('xx/paper/notes.csv'));
  assert.ok(!isThere('xx/paper/notes.pdf'));
});
