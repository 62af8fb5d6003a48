import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { packContentRules } from '../../../../src/brand/lint/pack-content-rule.ts';
import type { PackSubject } from '../../../../src/brand/lint/pack-rule.ts';
import { packRules } from '../../../../src/brand/lint/pack-rule.ts';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import { currentVersion } from '../../../../src/brand/version.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { createPng } from '../../../support/brand-fixture.ts';

const { brand } = readBrand('brands/midshire');
assert.ok(brand);
const { accessibility, localServices } = brand;
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-rules-'));
after(() => rmSync(folder, { recursive: true }));

const today = '2026-11-28';

/** What a rule reports about the example pack with these fields: place, message, fix and severity of each. */
function report(id: string, fields: object, context: Partial<PackSubject> = {}): string[] {
  const positionOf = (keys: PropertyKey[]) => ({ line: 1, column: 1, key: keys.join('.') });
  const data = { ...brand, ...fields } as PackSubject['data'];
  const subject = { folder, data, positionOf, today, allowOverdue: false, ...context };
  const rules = packRules.rules.filter((rule) => rule.id === id);
  assert.equal(rules.length, 1);
  return runRules(rules, subject, 'brand.yaml').map((found) => {
    const place = 'key' in found ? found.key : path.relative(folder, found.file);
    return `${place}: ${found.message} | ${found.fix} (${found.severity ?? 'error'})`;
  });
}

const mended = 'the problem in brand.yaml, under "accessibility", "problems"; or mend it and test again';
const elsewhere = 'the address of a public page on another website, as visitors see it';
const review = 'after a person has read the statement and found "tested", "problems" and "burden" right';
const rang = 'the new dates in "checked" and "checkBy", after you rang and looked at the website';
const contact =
  'a day within the next year, in quotes and as year-month-day, after making sure that the contact still works';
const service = localServices[0];
const onPage = (url: string) => ({ localServices: [{ ...service, website: url }] });

const lightColours = {
  header: '#000000',
  headerText: '#ffffff',
  link: '#000000',
  button: '#000000',
  buttonText: '#ffffff',
};
const darkColours = { ...lightColours, link: '#ffffff', button: '#ffffff', buttonText: '#000000' };

const cases: [id: string, fields: object, expected: string[], context?: Partial<PackSubject>][] = [
  ...(
    [
      [{ header: '#777777' }, 'headerText', '4.47:1 on "header"', 'text needs 4.5:1', '#060606'],
      [{ link: '#777777' }, 'link', '4.47:1 on the page (#ffffff)', 'text needs 4.5:1', '#6b6b6b'],
      [{ link: '#717171' }, 'link', '4.47:1 on tinted bands (#f5f5f5)', 'text needs 4.5:1', '#6b6b6b'],
      // #949494 passes on the page, but white words on it do not.
      [
        { button: '#eeeeee', buttonText: '#ffffff' },
        'button',
        '1.16:1 on the page (#ffffff)',
        'the shape of a control needs 3:1',
        '#767676',
      ],
      [{ buttonText: '#222222' }, 'buttonText', '1.31:1 on "button"', 'text needs 4.5:1', '#757575'],
    ] as const
  ).map(([colours, name, ratio, need, found]): [string, object, string[]] => [
    'colour-contrast',
    { colours: { light: { ...lightColours, ...colours }, dark: darkColours } },
    [
      `colours.light.${name}: "colours.light.${name}" has a contrast of ${ratio}, and ${need} | "${found}", the nearest colour that passes (error)`,
    ],
  ]),
  [
    'colour-contrast',
    { colours: { light: lightColours, dark: { ...darkColours, link: '#303030', button: '#202020' } } },
    [
      'colours.dark.link: "colours.dark.link" has a contrast of 1.42:1 on the page (#0f1215), and text needs 4.5:1 | "#939393", the nearest colour that passes (error)',
      'colours.dark.button: "colours.dark.button" has a contrast of 1.1:1 on the page (#14171a), and the shape of a control needs 3:1 | "#757575", the nearest colour that passes (error)',
    ],
  ],
  ['draft', { draft: false }, []],
  ['draft', { draft: undefined }, []],
  [
    'draft',
    { draft: true },
    [
      'draft: this pack is a draft: every page says so, and search engines leave it out | draft: false, or take the line out, when the copy is ready for readers (warning)',
    ],
  ],
  ['welsh', { nation: 'wales', languages: ['en', 'cy'], draft: false }, []],
  ['welsh', { nation: 'england', languages: ['en'], draft: false }, []],
  ['welsh', { nation: 'wales', languages: ['en'], draft: true }, []],
  [
    'welsh',
    { nation: 'wales', languages: ['en'], draft: false },
    [
      'languages: the pack is for Wales, and its languages have no Welsh ("cy") | languages: [en, cy], with Welsh words in every field; or draft: true until you have them (error)',
    ],
  ],
  ['pack-version', { waymark: undefined }, []],
  ['pack-version', { waymark: currentVersion }, []],
  [
    'pack-version',
    { waymark: '99.0.0' },
    [
      `waymark: the pack was checked against Waymark 99.0.0, and this is ${currentVersion} | nothing here: get Waymark 99.0.0 or newer (error)`,
    ],
  ],
  [
    'pack-version',
    { waymark: '0.0.1' },
    [
      `waymark: the pack was checked against Waymark 0.0.1, and this is ${currentVersion} | waymark: "${currentVersion}", after reading what changed: npm run brand:check -- "${folder}" (warning)`,
    ],
  ],
  ['security-contact', { security: { expires: today } }, []],
  [
    'security-contact',
    { security: { expires: '2027-02-29' } },
    [`security.expires: "2027-02-29" is not a day that exists | ${contact} (error)`],
  ],
  [
    'security-contact',
    { security: { expires: '2026-11-27' } },
    [`security.expires: the security contact ran out on 2026-11-27 | ${contact} (error)`],
  ],
  [
    'security-contact',
    { security: { expires: '2027-11-30' } },
    [`security.expires: the security contact is promised for more than a year | ${contact} (error)`],
  ],
  ...(
    [
      [['en'], { en: 'https://a.example' }, []],
      [['en', 'cy'], { en: 'https://a.example', cy: 'https://a.example' }, []],
      [['en'], { en: 'https://a.example', cy: 'https://b.example' }, []],
      [
        ['en', 'cy'],
        { en: 'https://a.example', cy: 'https://b.example' },
        [
          'domains: languages have hosts of their own, and leaving on one leaves the pages of the other behind the Back button | the same address for each language, which then has a folder of its own (warning)',
        ],
      ],
    ] as const
  ).map(([languages, domains, found]): [string, object, string[]] => [
    'exit-across-hosts',
    { languages, domains },
    [...found],
  ]),
  ['alert-channels', { alerts: [{ channel: 'chat' }, { channel: 'online' }, {}] }, []],
  [
    'alert-channels',
    { alerts: [{}, { channel: 'chat' }], report: { online: 'https://www.midshire.example/report' } },
    [
      'alerts.1.channel: this alert is about "chat", which "report" does not have | "chat" under "report", or take the channel out (error)',
    ],
  ],
  ['expired-alerts', { alerts: [{ until: today }] }, []],
  [
    'expired-alerts',
    { alerts: [{ until: today }, { until: '2026-11-27' }] },
    ['alerts.1.until: this alert ended on 2026-11-27 | a later day, or take the alert out (warning)'],
  ],
  [
    'statement-review',
    { accessibility: { ...accessibility, reviewed: '2025-12-28' } },
    [
      `accessibility.reviewed: the accessibility statement was last reviewed on 2025-12-28; from 2026-12-28 it stops the build | reviewed: "2026-11-28", ${review} (warning)`,
    ],
  ],
  ['statement-review', { accessibility: { ...accessibility, reviewed: '2025-12-29' } }, []],
  [
    'statement-review',
    { accessibility: { ...accessibility, reviewed: '2025-11-28' } },
    [
      `accessibility.reviewed: the accessibility statement was last reviewed on 2025-11-28, a year ago or more | reviewed: "2026-11-28", ${review} (error)`,
    ],
  ],
  [
    'statement-review',
    { accessibility: { ...accessibility, reviewed: '2025-11-28' } },
    [
      `accessibility.reviewed: the accessibility statement was last reviewed on 2025-11-28, a year ago or more | reviewed: "2026-11-28", ${review} (warning)`,
    ],
    { allowOverdue: true },
  ],
  [
    'reviewed-after-tests',
    { accessibility: { reviewed: '2026-11-01', tested: [{ date: '2026-11-01' }, { date: '2026-11-02' }] } },
    [
      'accessibility.tested.1.date: this test was on 2026-11-02, after the last review of the statement on 2026-11-01 | "reviewed" with 2026-11-02 or a later day, after reading the statement with what was found (error)',
    ],
  ],
  [
    'accessibility-deadlines',
    { accessibility: { problems: [{ until: today }, { until: '2026-11-27' }, { until: '2026-10-28' }] } },
    [
      'accessibility.problems.1.until: the accessibility statement promised to mend this by 2026-11-27 | a later day, or take the problem out if it is gone (warning)',
      'accessibility.problems.2.until: the accessibility statement promised to mend this by 2026-10-28 | a later day, or take the problem out if it is gone (error)',
    ],
  ],
  [
    'overdue-reviews',
    {
      localServices: [
        { name: { cy: 'B', en: 'A' }, checkBy: today },
        { name: { cy: 'B', en: 'A' }, checkBy: '2026-11-27' },
      ],
      victims: { satisfaction: { words: { en: 'C' }, checkBy: '2026-10-28' } },
    },
    [
      `localServices.1.checkBy: "B" had to be checked again by 2026-11-27 | ${rang} (warning)`,
      'victims.satisfaction.checkBy: "C" had to be checked again by 2026-10-28 | the newest figure with its day in "asOf", or no figure (error)',
    ],
  ],
  ['overdue-reviews', { localServices: [], victims: {} }, []],
  ['overdue-reviews', { localServices: [], victims: undefined }, []],
  ['external-urls', onPage('https://council.example/help'), []],
  [
    'external-urls',
    { ...onPage('https://advice.example:8443/help'), domains: { en: 'https://advice.example:8443' } },
    [
      `localServices.0.website: "localServices.0.website" leads back to this site itself | ${elsewhere} (error)`,
    ],
  ],
  ...[
    ['https://name@council.example/', 'holds a name or password before the host'],
    ['https://:word@council.example/', 'holds a name or password before the host'],
    ['https://192.0.2.1/', 'is the number of a computer, not a name'],
    ['https://[2001:db8::1]/', 'is the number of a computer, not a name'],
    ['https://intranet/', 'is an address that only works inside your own network'],
  ].map(([url, why]): [string, object, string[]] => [
    'external-urls',
    onPage(url ?? ''),
    [`localServices.0.website: "localServices.0.website" ${why} | ${elsewhere} (error)`],
  ]),
];

for (const [index, [id, fields, expected, context]] of cases.entries())
  test(`${id} reports exactly this, ${index}: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(report(id, fields, context), expected);
  });

test('missing-translations names each text, domain and canonical address that lacks a language', () => {
  const canonical = { en: 'https://a.example', cy: 'https://b.example' };
  const reported = report('missing-translations', { languages: ['en', 'cy'], domains: canonical, canonical });
  assert.ok(reported.length > 5);
  assert.deepEqual(
    reported.filter((line) => /^(?:domains|canonical)/.test(line)),
    [],
  );
  assert.ok(
    reported.includes(
      'neutral.title: "neutral.title" is missing in the language "cy" | a line "cy: …", or take "cy" out of "languages" (error)',
    ),
  );
  const withGaps = { languages: ['en', 'cy'], domains: { en: 'https://a.example' }, canonical: { cy: '' } };
  assert.deepEqual(
    report('missing-translations', withGaps).filter((line) => /^(?:domains|canonical)/.test(line)),
    [
      'domains: "domains" is missing in the language "cy" | a line "cy: …", or take "cy" out of "languages" (error)',
      'canonical: "canonical" is missing in the language "en" | a line "en: …", or take "en" out of "languages" (error)',
    ],
  );
  assert.deepEqual(report('missing-translations', { languages: ['en'], canonical: 'https://a.example' }), []);
});

/** The record of a test of accessibility in a pack of its own. */
function recordReport(record: string | object | undefined, problems: object[] = []): string[] {
  const pack = mkdtempSync(path.join(folder, 'pack-'));
  if (record)
    writeFileSync(
      path.join(pack, 'tested.json'),
      typeof record === 'string' ? record : JSON.stringify(record),
    );
  return report(
    'valid-accessibility-results',
    { id: 'a', accessibility: { problems } },
    { folder: pack },
  ).map((line) => line.replaceAll(path.basename(pack), 'pack').replaceAll(folder, 'packs'));
}

const remade = 'a record made by: npm run accessibility -- dist/a --record "packs/pack" (error)';

test('the record of a test of accessibility is read, is not from the future, and agrees with the statement', () => {
  const record = {
    date: today,
    programs: [{ name: 'axe-core', version: '4.14.1' }],
    checks: 83,
    settings: 14,
    pages: 114,
    same: 0,
    failing: [],
  };
  assert.deepEqual(recordReport(undefined), []);
  assert.deepEqual(recordReport(record), []);
  assert.deepEqual(recordReport({ ...record, date: '2026-11-29' }), [
    `pack/tested.json: the day of the test, 2026-11-29, is to come | ${remade}`,
  ]);
  const failing = ['image-alt', 'label'].map((rule) => ({ rule, criterion: '1.1.1', places: 1 }));
  assert.deepEqual(recordReport({ ...record, failing }), [
    `pack/tested.json: programs found what fails (image-alt, label), and the statement names no problem | ${mended} (error)`,
  ]);
  assert.deepEqual(recordReport({ ...record, failing }, [{ until: today }]), []);
  assert.deepEqual(recordReport('{'), [
    `pack/tested.json: this record of a test cannot be used: it is not JSON | ${remade}`,
  ]);
});

test('each rule has the name of its file and says what it forbids or warns of', () => {
  for (const family of [packRules, packContentRules])
    for (const { file, rule } of family.registered) {
      assert.equal(rule.id, path.basename(file, '.ts'));
      assert.match(rule.description, /^(?:No|A warning for) [\s\S]{30,}\.$/, rule.id);
    }
  assert.deepEqual([packRules.name, packContentRules.name], ['pack', 'pack-content']);
});

/** An SVG with this width and height. */
const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h9v9z"/></svg>`;

const png = (width: number, height: number) => createPng([width, height]);

const pictures: [name: string, content: string | Buffer | undefined, what: string | undefined][] = [
  ['fits.svg', svg(8, 1), undefined],
  ['fits.png', png(250, 2000), undefined],
  ['missing.svg', undefined, 'is not in the folder of the pack | the name of a file that is there'],
  ['folder.svg', 'folder', 'is a folder | a file of that name'],
  ['large.svg', svg(1, 1).padEnd(102_401), 'is larger than 100 kB | a smaller picture'],
  ['latin.svg', Buffer.from([0xff]), 'holds text that is not in UTF-8 | the file saved as UTF-8'],
  ['text.png', svg(1, 1), 'holds something else than a PNG | the picture saved again as PNG'],
  [
    'cut.png',
    png(1, 1).subarray(0, -1),
    'holds a PNG that is damaged or was cut off | the picture saved again as PNG',
  ],
  [
    'sizeless.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'holds no size that can be read | a viewBox like "0 0 200 60"',
  ],
  ['wide.png', png(2001, 2000), 'is larger than 2000 pixels | a smaller picture'],
  ['high.png', png(2000, 2001), 'is larger than 2000 pixels | a smaller picture'],
  ['wide.svg', svg(81, 10), 'is more than 8 times as long on one side | a picture with a calmer shape'],
  ['high.svg', svg(10, 81), 'is more than 8 times as long on one side | a picture with a calmer shape'],
];

for (const [name, content, what] of pictures)
  test(`the picture ${name} ${what ?? 'is accepted'}`, () => {
    if (content === 'folder') mkdirSync(path.join(folder, name));
    else if (content !== undefined) writeFileSync(path.join(folder, name), content);
    writeFileSync(path.join(folder, 'fits.svg'), svg(8, 1));
    for (const [key, fields] of [
      ['logo.light', { logo: { light: name }, favicon: undefined }],
      ['logo.dark', { logo: { light: 'fits.svg', dark: name }, favicon: undefined }],
      ['favicon', { logo: { light: 'fits.svg' }, favicon: name }],
    ] as const)
      assert.deepEqual(report('picture-files', fields), what ? [`${key}: ${name} ${what} (error)`] : []);
  });
