import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { verifySite } from '../../../src/verify/verify-site.ts';
import { loadExampleSite } from '../../support/example-site.ts';
import { type HtmlPage, writeHtmlSite } from '../../support/html-fixture.ts';

const prose = (text: string): HtmlPage => ({ body: `<p>${text}</p>` });
const replaced = (from: string | RegExp, to: string): HtmlPage => ({
  edit: (html) => {
    const edited = html.replace(from, to);
    assert.notEqual(edited, html, `the page does not hold ${from}`);
    return edited;
  },
});

/** Pages that one rule refuses, with its message. Each has the nearest allowed page beside it. */
const cases: [name: string, refused: HtmlPage, allowed: HtmlPage, message: RegExp][] = [
  [
    'threshold',
    prose('Call if it happens more than three times.'),
    prose('Call if it happens more than two times.'),
    /reads as a threshold/,
  ],
  [
    'incident count',
    prose('Wait for 10 incidents.'),
    prose('Two incidents are enough.'),
    /reads as a threshold/,
  ],
  [
    'per week',
    prose('They sent 5 messages a week.'),
    prose('They sent messages in one week.'),
    /reads as a threshold/,
  ],
  [
    'know-how',
    prose('Track them with an app.'),
    prose('Nobody may track you with an app.'),
    /how to track or watch/,
  ],
  [
    'tracker',
    prose('Put a small tracker in their bag.'),
    prose('Someone may put a tracker in your bag.'),
    /how to track or watch/,
  ],
  [
    'save first',
    prose('Block them.'),
    { body: '<div data-note="save-first"><p>Save it first.</p></div><p>Block them.</p>' },
    /told to save it first/,
  ],
  [
    'may notice',
    prose('Turn off Bluetooth.'),
    { body: '<p>Turn off Bluetooth.</p><div data-note="may-notice"><p>They may notice.</p></div>' },
    /other person may notice/,
  ],
  [
    'another part',
    {
      body: '<p>Turn off Bluetooth.</p><h2>More</h2><div data-note="may-notice"><p>They may notice.</p></div>',
    },
    prose('Bluetooth is a radio.'),
    /other person may notice/,
  ],
  ['skip link', replaced('href="#main"', 'href="#other"'), {}, /first control is not the skip link/],
  ['no exit', replaced('id="leave"', ''), {}, /second control is not the exit/],
  ['two exits', prose('<b id="leave">x</b>'), {}, /not exactly one exit/],
  [
    'exit target',
    replaced(/(id="leave" href=")[^"]*/, '$1https://other.example/'),
    {},
    /exit leads somewhere else/,
  ],
  [
    'exit script',
    replaced(/data-leave="[^"]*/, 'data-leave="https://other.example/'),
    {},
    /script of the exit leads somewhere else/,
  ],
  ['referrer', replaced(' rel="noreferrer nofollow"', ''), {}, /exit tells the other site/],
  ['neutral title', replaced(/ data-title="[^"]*"/, ''), {}, /no neutral title/],
  ['emergency', replaced('href="tel:999"', 'href="#main"'), {}, /emergency number is missing/],
  [
    'emergency below',
    replaced(/(<a href="tel:999">Call 999<\/a>)(.*<\/main>)/s, '$2$1'),
    replaced(/(<a href="tel:999">Call 999<\/a>)/s, '<p>$1</p>'),
    /emergency number is missing/,
  ],
  ['two headings', prose('</p><h1>Again</h1><p>'), prose('</p><h2>Again</h2><p>'), /not exactly one heading/],
  ['no title', replaced(/<title>[^<]*/, '<title> '), {}, /has no title/],
  ['no language', replaced(' lang="en-GB"', ''), {}, /does not say its language/],
  [
    'shared title',
    replaced(/og:title" content="[^"]*/, 'og:title" content="Stalking'),
    {},
    /shared link would show/,
  ],
  [
    'remote image',
    prose('<img src="https://cdn.example/a.png" alt="">'),
    prose('<a href="https://www.gov.uk/" rel="noreferrer">GOV.UK</a>'),
    /fetched from another host/,
  ],
  ['protocol-relative', prose('<img src="//cdn.example/a.png" alt="">'), {}, /fetched from another host/],
  [
    'prefetch',
    replaced('</head>', '<link rel="prefetch" href="https://cdn.example/"></head>'),
    replaced('</head>', '<link rel="canonical" href="https://cdn.example/"></head>'),
    /fetched from another host/,
  ],
  [
    'second script',
    prose('<script type="application/ld+json">{}</script>'),
    prose('<p>script</p>'),
    /not the only script/,
  ],
  [
    'script after style',
    replaced('<script>', '<style>a{}</style><script>'),
    replaced('</head>', '<style>a{}</style></head>'),
    /not before every style sheet/,
  ],
  ['handler', prose('<b onclick="x()">x</b>'), prose('<b class="on">x</b>'), /"onclick" holds code/],
  ['style attribute', prose('<b style="color:red">x</b>'), {}, /"style" holds code/],
  [
    'script link',
    prose('<a href="javascript:x()">x</a>'),
    prose('<a href="#main">x</a>'),
    /"href" holds code/,
  ],
  ['frame', prose('<iframe></iframe>'), {}, /<iframe> does not belong/],
  [
    'refresh',
    replaced('</head>', '<meta http-equiv="refresh" content="1"></head>'),
    {},
    /<meta> does not belong/,
  ],
  [
    'storage',
    replaced('location.replace', 'localStorage.a=1;location.replace'),
    replaced('location.replace', 'sessionStorage.a=1;location.replace'),
    /a script names "localStorage"/,
  ],
  [
    'referrer policy',
    replaced('content="no-referrer"', 'content="origin"'),
    {},
    /ask browsers to tell no other site/,
  ],
  [
    'outgoing referrer',
    prose('<a href="https://www.gov.uk/">GOV.UK</a>'),
    prose('<a href="https://www.gov.uk/" rel="noreferrer">GOV.UK</a>'),
    /tells the other site where the reader was/,
  ],
  [
    'new tab',
    prose('<a href="#main" target="_blank">x</a>'),
    prose('<a href="#main" target="_self">x</a>'),
    /opens another tab/,
  ],
  ['ping', prose('<a href="#main" ping="/p">x</a>'), {}, /reports that it was pressed/],
  [
    'autocomplete',
    prose('<input aria-label="x">'),
    prose('<input aria-label="x" autocomplete="off">'),
    /keep what is typed/,
  ],
  ['named field', prose('<input aria-label="x" autocomplete="off" name="q">'), {}, /field with a name/],
  [
    'dead link',
    prose('<a href="/nowhere/">x</a>'),
    prose('<a href="/threshold-refused/">x</a>'),
    /"\/nowhere\/" leads nowhere/,
  ],
  [
    'dead anchor',
    prose('<a href="#part-9">x</a>'),
    prose('<a href="#part-1" id="part-1">x</a>'),
    /names no part of that page/,
  ],
  [
    'revealing anchor',
    prose('<b id="stalking">x</b>'),
    prose('<b id="part-1">x</b>'),
    /"stalking" holds "stalk/,
  ],
  [
    'unknown number',
    prose('<a href="tel:03006360300">0300 636 0300</a>'),
    prose('<a href="tel:999">999</a>'),
    /not a number that this site knows/,
  ],
  ['typed number', prose('Call 0300 636 0300.'), prose('Call 999.'), /03006360300/],
  ['short form', prose('Ask about a DVPN.'), prose('Ask about an order.'), /"DVPN" stands unexplained/],
];
const fileNameOf = (name: string, side: string) => `${name.replaceAll(' ', '-')}-${side}`;

const site = loadExampleSite();
let folder: string;
let messages: Map<string, string>;
before(async () => {
  const pages = cases.flatMap(([name, refused, allowed]) => [
    [fileNameOf(name, 'refused'), refused],
    [fileNameOf(name, 'allowed'), allowed],
  ]);
  folder = writeHtmlSite(site, {
    ...Object.fromEntries(pages),
    minimal: {},
    steps: prose('Call in 1871.'),
    next: prose('Call soon.'),
    panel: prose('<a href="/minimal/">x</a>'),
  });
  const diagnostics = await verifySite(folder, [site]);
  const byFile = Map.groupBy(diagnostics, ({ file }) => file.split('/').slice(1).join('/'));
  messages = new Map(
    [...byFile].map(([file, list]) => [file, list.map(({ message }) => message).join('\n')]),
  );
});
after(() => rmSync(folder, { recursive: true }));

for (const [name, , , message] of cases)
  test(`refused, and allowed just beside it: ${name}`, () => {
    assert.match(messages.get(`${fileNameOf(name, 'refused')}/index.html`) ?? '', message);
    assert.doesNotMatch(messages.get(`${fileNameOf(name, 'allowed')}/index.html`) ?? '', message);
  });

test('a minimal page has no fault except a missing precompressed file', () => {
  const lines = (messages.get('minimal/index.html') ?? '').split('\n');
  assert.deepEqual(
    lines.filter((line) => !/compressed copy/.test(line)),
    [],
  );
});

test('the panel links to no page, and its exit navigates the top window', () => {
  const text = messages.get('panel/index.html') ?? '';
  assert.match(text, /no frame shows/);
  assert.match(text, /leave the frame only/);
});

test('a planned page that is missing is named', () => {
  assert.match([...messages.values()].join('\n'), /missing from the built site/);
});

test('a number on a planned page needs a fact or a sentence that contains it', () => {
  assert.match(messages.get('steps/index.html') ?? '', /1871.* has a number that nothing here has to say/);
});
