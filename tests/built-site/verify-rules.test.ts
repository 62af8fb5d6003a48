import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts';
import type { RuleFamily } from '../../src/diagnostics/registry.ts';
import { runRules } from '../../src/diagnostics/rule.ts';
import { precompress } from '../../src/output/precompress.ts';
import { listFiles } from '../../src/runtime/list-files.ts';
import { type BuiltPage, readBuiltSite } from '../../src/verify/built-site.ts';
import { type BuiltSiteRule, builtPageRules, builtSiteRules } from '../../src/verify/built-site-rule.ts';
import { verifySite } from '../../src/verify/verify-site.ts';
import { siteFolder as good } from '../support/built-site-fixture.ts';
import { loadExampleSite } from '../support/example-site.ts';

const sites = [loadExampleSite()];
const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-rules-'));
after(() => rmSync(scratch, { recursive: true }));

interface SiteMutation {
  name: string;
  file?: string;
  from?: string | RegExp;
  to?: string;
  /** For faults that need more than a change in one file. */
  apply?: (folder: string) => void;
  /** Compresses again, so that the precompressed files match the faulty page. */
  compress?: true;
  expectedMessage: RegExp;
}

/** Faults in a built site, each of which one rule must report. */
const siteMutations: SiteMutation[] = [
  {
    name: 'a page that is missing',
    apply: (folder) => rmSync(path.join(folder, 'steps/index.html')),
    expectedMessage: /missing from the built site/,
  },
  {
    name: 'a page that nobody planned',
    apply: (folder) => {
      mkdirSync(path.join(folder, 'unplanned'));
      cpSync(path.join(folder, 'steps/index.html'), path.join(folder, 'unplanned/index.html'));
    },
    expectedMessage: /nobody planned/,
  },
  { name: 'a page that is cut short', from: /<\/main>[\s\S]*/, to: '', expectedMessage: /cut short/ },
  {
    name: 'a link to a page that is not there',
    from: 'href="/calls/"',
    to: 'href="/call/"',
    expectedMessage: /"\/call\/" leads nowhere/,
  },
  {
    name: 'a link to a part that is not there',
    file: 'calls/index.html',
    from: 'href="#part-2"',
    to: 'href="#part-99"',
    expectedMessage: /names no part/,
  },
  {
    name: 'a picture that is not there',
    from: /src="\/assets\/logo/,
    to: 'src="/assets/lego',
    expectedMessage: /leads nowhere/,
  },
  {
    name: 'a picture from another host',
    from: /src="\/assets\/[^"]*/,
    to: 'src="https://cdn.example/logo.svg',
    expectedMessage: /fetched from another host/,
  },
  {
    name: 'a style sheet from another host',
    from: '</head>',
    to: '<link rel="stylesheet" href="//cdn.example/a.css"></head>',
    expectedMessage: /fetched from another host/,
  },
  {
    name: 'a preconnect',
    from: '</head>',
    to: '<link rel="preconnect" href="https://cdn.example"></head>',
    expectedMessage: /fetched from another host/,
  },
  {
    name: 'a style that fetches',
    from: /<style>/,
    to: '<style>@import "https://cdn.example/a.css";',
    expectedMessage: /style fetches something/,
  },
  {
    name: 'a second script',
    from: '</body>',
    to: '<script>alert(1)</script></body>',
    expectedMessage: /not the only script/,
  },
  {
    name: 'a script of another host',
    from: '</body>',
    to: '<script src="https://cdn.example/a.js"></script></body>',
    expectedMessage: /not the only script|another host/,
  },
  {
    name: 'a style before the exit script',
    from: '<title>',
    to: '<style>a{color:red}</style><title>',
    expectedMessage: /not before every style sheet/,
  },
  {
    name: 'an event handler',
    from: '<main ',
    to: '<main onclick="x()" ',
    expectedMessage: /"onclick" holds code/,
  },
  {
    name: 'a style attribute',
    from: '<main ',
    to: '<main style="color:red" ',
    expectedMessage: /"style" holds code/,
  },
  {
    name: 'a javascript address',
    from: 'href="/calls/"',
    to: 'href="javascript:x()"',
    expectedMessage: /"href" holds code/,
  },
  {
    name: 'a frame',
    from: '</main>',
    to: '<iframe src="/calls/"></iframe></main>',
    expectedMessage: /<iframe> does not belong/,
  },
  {
    name: 'a form',
    from: '</main>',
    to: '<form action="/calls/"></form></main>',
    expectedMessage: /<form> does not belong/,
  },
  {
    name: 'no exit',
    from: 'id="leave"',
    to: 'id="gone"',
    expectedMessage: /second control is not the exit|exactly one exit/,
  },
  {
    name: 'another way out',
    from: 'data-leave="https://www.bbc.co.uk/weather"',
    to: 'data-leave="https://evil.example/"',
    expectedMessage: /script of the exit leads somewhere else/,
  },
  {
    name: 'another address on the exit',
    from: /(id="leave"[^>]*href=")[^"]*/,
    to: '$1https://evil.example/',
    expectedMessage: /exit leads somewhere else/,
  },
  {
    name: 'a control before the exit',
    from: '<section class="bar"',
    to: '<a href="/">x</a><section class="bar"',
    expectedMessage: /second control is not the exit/,
  },
  { name: 'no neutral title', from: /data-title="[^"]*"/, to: '', expectedMessage: /no neutral title/ },
  {
    name: 'no emergency number above the content',
    from: 'href="tel:999"',
    to: 'href="/calls/"',
    expectedMessage: /emergency number is missing/,
  },
  {
    name: 'an anchor that gives the visit away',
    from: 'id="part-1"',
    to: 'id="stalking"',
    expectedMessage: /"stalking" holds "stalk"/,
  },
  {
    name: 'a file name that gives the visit away',
    apply: (folder) => writeFileSync(path.join(folder, 'police.svg'), '<svg/>'),
    expectedMessage: /"police\.svg" holds "police"/,
  },
  {
    name: 'a page that is too heavy',
    from: '</main>',
    to: `<p>${Array.from({ length: 9000 }, (_, n) => Math.sin(n).toString(36)).join(' ')}</p></main>`,
    compress: true,
    expectedMessage: /weighs \d+ bytes/,
  },
  {
    name: 'a title that another page has',
    from: /<title>[^<]*/,
    to: '<title>Helplines – Midshire Police',
    expectedMessage: /has the same title/,
  },
  {
    name: 'a shared link that is not neutral',
    from: /property="og:title" content="[^"]*/,
    to: 'property="og:title" content="Stalking',
    expectedMessage: /shared link would show/,
  },
  {
    name: 'a second first-level heading',
    from: '<h2',
    to: '<h1>x</h1><h2',
    expectedMessage: /not exactly one heading of the first level/,
  },
  {
    name: 'a digit of a number that a link calls',
    from: 'href="tel:08088020300"',
    to: 'href="tel:08082020300"',
    expectedMessage: /"08082020300" is not a number that this site knows/,
  },
  {
    name: 'a digit of a number that a reader sees',
    from: /0808\u00A0802\u00A00300/,
    to: '0808\u00A0202\u00A00300',
    expectedMessage: /the link says 08082020300 and calls 08088020300/,
  },
  {
    name: 'a digit of a sentence in years',
    file: 'rules/england-wales/acts/index.html',
    from: '10 years in prison',
    to: '14 years in prison',
    expectedMessage: /"14 years in prison.*" has a number that nothing here has to say/,
  },
  {
    name: 'a digit of the date of a source',
    file: 'sources/index.html',
    from: 'text of 24 July 2025',
    to: 'text of 24 July 2027',
    expectedMessage: /2027" has a number that nothing here has to say/,
  },
  {
    name: 'a digit of the address of a source',
    file: 'rules/england-wales/acts/index.html',
    from: '/ukpga/1997/40/section/2A"',
    to: '/ukpga/1997/40/section/3A"',
    expectedMessage: /is no address of this fact/,
  },
  {
    name: 'a digit of the opening hours for the script',
    file: 'calls/index.html',
    from: /(data-hours="[^"]*)09:/,
    to: '$108:',
    expectedMessage: /script of the opening hours/,
  },
  {
    name: 'a digit of the open data',
    file: 'facts.json',
    from: '"08088020300"',
    to: '"08088020301"',
    expectedMessage: /this is not what the facts and pages say/,
  },
  {
    name: 'a file that its name does not stand for',
    apply: (folder) => {
      const [logo = ''] = readdirSync(path.join(folder, 'assets')).filter((name) => /^logo\./.test(name));
      writeFileSync(
        path.join(folder, 'assets', logo),
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      );
    },
    expectedMessage: /not the one that the name stands for/,
  },
  {
    name: 'a link that tells the other site',
    from: / rel="noreferrer"(?=>Midshire Police)/,
    to: '',
    expectedMessage: /tells the other site where the reader was/,
  },
  {
    name: 'a link that opens a tab',
    from: '<a href="/calls/"',
    to: '<a target="_blank" href="/calls/"',
    expectedMessage: /opens another tab/,
  },
  {
    name: 'a field that browsers remember',
    file: 'look/index.html',
    from: 'autocomplete="off"',
    to: 'autocomplete="on"',
    expectedMessage: /keep what is typed/,
  },
  {
    name: 'a field that can be sent',
    file: 'look/index.html',
    from: 'id="look"',
    to: 'id="look" name="q"',
    expectedMessage: /field with a name/,
  },
  {
    name: 'a page that lets browsers name it to other sites',
    from: '<meta name="referrer" content="no-referrer">',
    to: '',
    expectedMessage: /tell no other site/,
  },
  {
    name: 'a script that keeps something',
    from: 'location.replace',
    to: 'localStorage.x=1;location.replace',
    expectedMessage: /a script names "localStorage"/,
  },
  {
    name: 'a loaded script that sends something',
    apply: (folder) => {
      const [script = ''] = readdirSync(path.join(folder, 'assets')).filter((name) =>
        /^page\..*\.js$/.test(name),
      );
      writeFileSync(path.join(folder, 'assets', script), 'navigator.sendBeacon("/x")');
    },
    expectedMessage: /the script names "sendBeacon"/,
  },
  {
    name: 'an old number in the text',
    from: '</main>',
    to: '<p>Call 0300 636 0300.</p></main>',
    expectedMessage: /"03006360300" is not a number/,
  },
  {
    name: 'a number with other signs between its digits',
    from: '</main>',
    to: '<p>Our line is busy, so ring 0800-555-0199.</p></main>',
    expectedMessage: /"08005550199" is not a number/,
  },
  {
    name: 'a spelled-out number, in a text that is read aloud',
    from: '</main>',
    to: '<p aria-label="oh eight hundred, five five five, oh one nine nine">x</p></main>',
    expectedMessage: /"08005550199" is not a number/,
  },
  {
    name: 'a short number for texts',
    from: '</main>',
    to: '<p>Text HELP to ٤٥٦٧.</p></main>',
    expectedMessage: /"4567" is not a number/,
  },
  {
    name: 'a text to a number that only takes calls',
    from: 'href="tel:08088020300"',
    to: 'href="sms:08088020300"',
    expectedMessage: /"08088020300" is not a number that this site knows/,
  },
  {
    name: 'a threshold',
    from: '<h2',
    to: '<p>It is stalking if it happens more than three times in a week.</p><h2',
    expectedMessage: /reads as a threshold/,
  },
  {
    name: 'a count of incidents',
    from: '<h2',
    to: '<p>Wait until you have 100 incidents.</p><h2',
    expectedMessage: /reads as a threshold/,
  },
  {
    name: 'an instruction to block before anything is saved',
    from: '<h2',
    to: '<p>Block them on every app.</p><h2',
    expectedMessage: /"Block them on every app\." comes before any reader was told to save it first/,
  },
  {
    name: 'an instruction to delete in the middle of a list',
    from: '<h2',
    to: '<ul><li>Then delete the messages.</li></ul><h2',
    expectedMessage: /comes before any reader was told to save it first/,
  },
  {
    name: 'a technical step that does not say what they may notice',
    from: '<h2',
    to: '<p>Change your passwords.</p><h2',
    expectedMessage: /"Change your passwords\." does not say what the other person may notice/,
  },
  {
    name: 'a technical step in another part than its mark',
    file: 'online/tags/index.html',
    from: '</div><aside class="rail"',
    to: '<h2>More</h2><p>You can turn off Bluetooth.</p></div><aside class="rail"',
    expectedMessage: /"You can turn off Bluetooth\." does not say/,
  },
  {
    name: 'know-how for a stalker',
    from: '<h2',
    to: '<p>Put a small tracker in their bag.</p><h2',
    expectedMessage: /tells how to track or watch somebody/,
  },
  {
    name: 'a headline of know-how',
    from: '<h2',
    to: '<p>This is how to find someone who moved away.</p><h2',
    expectedMessage: /tells how to track or watch somebody/,
  },
  {
    name: 'a short form that nobody explains',
    from: '<h2',
    to: '<p>Ask about a DVPN.</p><h2',
    expectedMessage: /"DVPN" stands unexplained/,
  },
  {
    name: 'a short form of the glossary that this page does not explain',
    from: '<h2',
    to: '<p>Ask for an ISAC.</p><h2',
    expectedMessage: /"ISAC" stands unexplained/,
  },
  {
    name: 'a word of the glossary that a fact brings to a page which does not explain it',
    from: '<h2',
    to: '<article><dl><div><dt>Who asks</dt><dd>The sheriff decides.</dd></div></dl></article><h2',
    expectedMessage: /"sheriff" stands unexplained/,
  },
  {
    name: 'the script for typing on a page without a tool for it',
    from: '</body>',
    to: '<script id="typing" type="module" src="/assets/page.AAAAAAAA.js"></script></body>',
    expectedMessage: /not the only script/,
  },
  {
    name: 'a script of another place on a page for typing',
    file: 'notes/here/index.html',
    from: /src="\/assets\/page\./,
    to: 'src="/assets/other.',
    expectedMessage: /not the only script/,
  },
  {
    name: 'a link to another page in the panel',
    file: 'panel/index.html',
    from: '</main>',
    to: '<a href="/calls/">More</a></main>',
    expectedMessage: /no frame shows/,
  },
  {
    name: 'an exit that leaves the frame only',
    file: 'panel/index.html',
    from: ' target="_top"',
    expectedMessage: /leave the frame only/,
  },
  {
    name: 'another page that may stand in a frame',
    file: '_headers',
    from: "frame-ancestors 'none'",
    to: 'frame-ancestors *',
    expectedMessage: /do not belong to these pages/,
  },
  {
    name: 'a script that only looks like the one for opening hours',
    from: '</body>',
    to: '<script id="opening" src="/x.js"></script></body>',
    expectedMessage: /leads nowhere|not the only script/,
  },
  {
    name: 'no way to the emergency number above the content',
    from: /href="tel:999"( class="call")/,
    to: 'href="tel:101"$1',
    expectedMessage: /emergency number is missing/,
  },
  {
    name: 'headers of other pages',
    file: '_headers',
    from: /sha256-\w/,
    to: 'sha256-_',
    expectedMessage: /headers do not belong/,
  },
  {
    name: 'a host file of other pages',
    file: 'web.config',
    from: /sha256-\w/,
    to: 'sha256-_',
    expectedMessage: /headers do not belong/,
  },
  {
    name: 'a copy of an older page',
    from: '</main>',
    to: '<p>New.</p></main>',
    expectedMessage: /copy is of something else/,
  },
  {
    name: 'a copy that is cut short',
    apply: (folder) => writeFileSync(path.join(folder, 'steps/index.html.gz'), 'x'),
    expectedMessage: /copy is of something else/,
  },
  {
    name: 'a copy that is missing',
    apply: (folder) => rmSync(path.join(folder, 'steps/index.html.br')),
    expectedMessage: /copy \.br is missing/,
  },
  {
    name: 'a copy that was left behind',
    apply: (folder) => writeFileSync(path.join(folder, 'old.html.br'), ''),
    expectedMessage: /of a file that is not there/,
  },
  {
    name: 'a file of a kind that no host knows',
    apply: (folder) => writeFileSync(path.join(folder, 'plan.odt'), 'x'),
    expectedMessage: /no host knows the type/,
  },
  {
    name: 'an open policy',
    file: '_headers',
    from: "default-src 'none'",
    to: "default-src 'none' 'unsafe-inline'",
    expectedMessage: /policy is open/,
  },
];

/** The rules that have reported a planted fault, by family and id. */
const reporting = new Set<string>();

/** The rules of a family, which note in `reporting` that they reported. */
const noted = ({ name, rules }: RuleFamily<BuiltSiteRule>): BuiltSiteRule[] =>
  rules.map((rule) => ({
    ...rule,
    check: (site, report) =>
      rule.check(site, (violations) => {
        if ([violations].flat().length > 0) reporting.add(`${name}/${rule.id}`);
        report(violations);
      }),
  }));
const pageRules = noted(builtPageRules);
const siteRules = noted(builtSiteRules);

const goodSite = readBuiltSite(good, sites);
const copy = path.join(scratch, 'site');
cpSync(good, copy, { recursive: true, preserveTimestamps: true });

/** Plants a fault in the copy of the good site, and reads it. Pages without a fault are parsed once for all tests. */
async function plantFault({ file = 'steps/index.html', from, to = '', apply, compress }: SiteMutation) {
  apply?.(copy);
  if (from) {
    const before = readFileSync(path.join(copy, file), 'utf8');
    const after = before.replace(from, to);
    assert.notEqual(after, before, 'the fault was planted');
    writeFileSync(path.join(copy, file), after);
  }
  if (compress) await precompress(copy);
  const site = readBuiltSite(copy, sites);
  const goodPages = new Map(goodSite.pages.map((page) => [page.file, page]));
  const isGood = (page: BuiltPage) => goodPages.get(page.file)?.html === page.html;
  return {
    changedPages: site.pages.filter((page) => !isGood(page)),
    site: {
      ...site,
      pages: site.pages.map((page) => (isGood(page) && goodPages.get(page.file)) || page),
    },
  };
}

/** Makes the copy the good site again. A file that a fault wrote has another time. */
function removeFault(): void {
  const goodFiles = new Set(listFiles(good));
  for (const file of listFiles(copy)) if (!goodFiles.has(file)) rmSync(path.join(copy, file));
  for (const file of goodFiles) {
    const [from, to] = [path.join(good, file), path.join(copy, file)];
    if (changedAt(to) !== changedAt(from)) cpSync(from, to, { preserveTimestamps: true });
  }
}

/** In whole milliseconds, since a copy keeps no smaller part. */
function changedAt(file: string): number | undefined {
  const time = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return time && Math.trunc(time);
}

test('the built site has no fault', async () => {
  assert.deepEqual(await verifySite(good, sites), []);
});

for (const mutation of siteMutations)
  test(`a rule reports ${mutation.name}`, async () => {
    const { expectedMessage } = mutation;
    try {
      const { site, changedPages } = await plantFault(mutation);
      const found = changedPages
        .flatMap((page) => runRules(pageRules, { ...site, pages: [page] }, copy))
        .map(({ message }) => message);
      // What a rule about pages has reported is not looked for in all files too.
      if (!found.some((message) => expectedMessage.test(message)))
        found.push(...runRules(siteRules, site, copy).map(({ message }) => message));
      assert.ok(
        found.some((message) => expectedMessage.test(message)),
        found.join('\n') || 'nothing was seen',
      );
    } finally {
      removeFault();
    }
  });

test('a rule reports the number of a fact that the pack recalls', () => {
  const [site] = sites;
  const fact = site?.facts.find('hl-paladin');
  assert.ok(site && fact);
  const recalled = new Map([[fact.id, { fact, date: '2026-11-30', why: 'A wrong number.' }]]);
  const rest = { ...site, facts: site.facts.without([fact.id]), recalled };
  const found = runRules(siteRules, { ...goodSite, sites: [rest] }, good);
  assert.ok(found.some(({ message }) => /"hl-paladin", which this pack recalls/.test(message)));
});

test('each rule has reported a planted fault', () => {
  for (const { name, registered } of [builtPageRules, builtSiteRules])
    for (const { rule } of registered)
      assert.ok(
        reporting.has(`${name}/${rule.id}`),
        `no fault was planted for the rule ${name}/${rule.id}: write one into siteMutations, with the message that it must give`,
      );
});

test('a rule reports the file of a host that the pack does not name', async () => {
  const otherHost = sites.map((site) => ({ ...site, brand: { ...site.brand, host: 'iis' } }));
  const found = await verifySite(good, otherHost, () => false);
  const reported = found.filter(({ message }) => /headers do not belong to these pages/.test(message));
  assert.ok(
    reported.some(({ file }) => path.basename(file) === '_headers'),
    formatDiagnostics(found),
  );
});
