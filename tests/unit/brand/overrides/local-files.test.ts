import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import type { Brand } from '../../../../src/brand/brand-schema.ts';
import { listLocalFiles } from '../../../../src/brand/overrides/local-files.ts';
import { readLocalPages } from '../../../../src/brand/overrides/local-pages.ts';
import { lockedPages } from '../../../../src/brand/overrides/locked-pages.ts';
import { pageHash } from '../../../../src/brand/overrides/page-hash.ts';
import { readOverrides } from '../../../../src/brand/overrides/page-overrides.ts';
import { readSlots } from '../../../../src/brand/overrides/slots.ts';
import type { Page } from '../../../../src/content/pages.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-local-'));
  folders.push(folder);
});
after(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

const brand = (languages = ['en', 'pl']) => ({ id: 'a', folder, languages }) as Brand;

function write(file: string, text = 'Words.\n'): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

const nameOf = (file: string) => path.relative(folder, file).replaceAll(path.sep, '/');
const report = (diagnostics: Diagnostic[]) =>
  diagnostics.map(({ file, line, column, message, fix }) => {
    const place = line === undefined ? '' : `:${line}:${column}`;
    return `${nameOf(file)}${place} ${message} | ${fix}`;
  });

const placed = {
  pages: 'it as pages/<language>/<section>/<name>.md',
  overrides: 'it as overrides/<language>/<page-id>.md',
  slots: 'it as slots/<language>/<place>.md',
};
const elsewhere = 'this file cannot stand here';
const md = 'files that end with .md only';
const form = 'the name of the file is not of the right form | small letters, digits and hyphens';
const mdx =
  'this is MDX, which is code, and a pack holds none | Markdown in a file that ends with .md: npm run page:override writes a page of ours so, and docs/branding.md shows how components are written';

/** A file in a pack, and what is wrong with it. */
const files: [file: string, wrong: string | undefined, text?: string][] = [
  ['pages/en/a/b.md', undefined],
  ['pages/pl/a/b/c/d.md', undefined],
  ['pages/en/b.md', `${elsewhere} | ${placed.pages}`],
  ['overrides/en/a-1.md', undefined],
  ['overrides/en.md', `${elsewhere} | ${placed.overrides}`],
  ['overrides/en/a/b.md', `${elsewhere} | ${placed.overrides}`],
  ['slots/en/a.md', undefined],
  ['slots/en/a/b.md', `${elsewhere} | ${placed.slots}`],
  ['slots/en/a.mdx', mdx],
  ['slots/en/a.html', `this is not Markdown | ${md}`],
  ['slots/en/a', `this is not Markdown | ${md}`],
  [
    'slots/cy/a.md',
    'the pack does not offer the language "cy" | it in the folder en or pl, or "cy" under "languages" in brand.yaml',
  ],
  ['slots/en/A.md', form],
  ['slots/en/a b.md', form],
  ['slots/en/a_.md', form],
  ['slots/en/_a.md', form],
  ['slots/en/full.md', undefined, 'x'.repeat(32 * 1024)],
  ['slots/en/over.md', 'this is larger than 32 kB | a shorter page, or several', 'x'.repeat(32 * 1024 + 1)],
];
for (const [file, wrong, text] of files)
  test(`${file} ${wrong ? 'cannot be part of a pack' : 'is part of a pack'}`, () => {
    write(file, text);
    const kind = file.split('/')[0] as 'pages' | 'overrides' | 'slots';
    const found = listLocalFiles(brand(), kind);
    assert.deepEqual(report(found.diagnostics), wrong ? [`${file} ${wrong}`] : []);
    const [, ...parts] = file.split('/');
    assert.deepEqual(
      found.files,
      wrong
        ? []
        : [
            {
              file: path.join(folder, file),
              parts,
              language: parts[0],
              name: path.basename(file, '.md'),
              text: text ?? 'Words.\n',
            },
          ],
    );
  });

test('files are listed in order; links are refused, and a file instead of a folder', () => {
  assert.deepEqual(listLocalFiles(brand(), 'pages'), { files: [], diagnostics: [] });
  for (const name of ['b', 'c', 'a', 'ä'.normalize('NFD')[0] ?? '']) write(`slots/en/${name}.md`);
  symlinkSync(path.resolve('LICENSE'), path.join(folder, 'slots/en/link.md'));
  write('pages/pl/a/b.md');
  write('pages/en/a/b/c.md');
  write('pages/en/b/a.md');
  assert.deepEqual(
    listLocalFiles(brand(), 'pages').files.map(({ file: each }) => nameOf(each)),
    ['pages/en/a/b/c.md', 'pages/en/b/a.md', 'pages/pl/a/b.md'],
  );
  rmSync(path.join(folder, 'pages'), { recursive: true });
  const found = listLocalFiles(brand(), 'slots');
  assert.deepEqual(
    found.files.map(({ name }) => name),
    ['a', 'b', 'c'],
  );
  assert.deepEqual(report(found.diagnostics), [
    'slots/en/link.md this is a link | a copy of the file itself',
  ]);
  for (const kind of ['pages', 'overrides'] as const) {
    write(kind);
    assert.deepEqual(report(listLocalFiles(brand(), kind).diagnostics), [
      `${kind} this is not a folder | ${kind} as a folder`,
    ]);
  }
});

test('a slot holds words and no more, in a place that exists', () => {
  write('slots/en/after-reporting.md', 'We write to you.\n');
  const { slots, diagnostics } = readSlots(brand());
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    slots.map(({ name, language, file, tree, body }) => [
      name,
      language,
      nameOf(file),
      tree.type,
      body.passages.length,
    ]),
    [['after-reporting', 'en', 'slots/en/after-reporting.md', 'root', 1]],
  );
  const wrong: [text: string, reports: string[]][] = [
    ['---\na: b\n---\n\nWords.', [':1:1 a slot has no frontmatter | its words only']],
    ['\n', [' the slot is empty | words, or no such file']],
    ['## a\n\nWords.', [':1:1 a slot has no headings | **strong words** or a list']],
    ['Words.\n\n::next-steps{pages="home"}', [':3:1 the page has its next steps | links in a list']],
    [':publisher', []],
    [
      '<b>',
      [
        ':1:1 this is HTML | Markdown, or a component like :::warning from docs/branding.md',
        ' the slot is empty | words, or no such file',
      ],
    ],
  ];
  for (const [text, reports] of wrong) {
    write('slots/en/after-reporting.md', text);
    assert.deepEqual(
      report(readSlots(brand()).diagnostics),
      reports.map((each) => `slots/en/after-reporting.md${each}`),
    );
  }
  write('slots/en/after-reporting.md');
  write('slots/en/after-reportin.md');
  const unknown = readSlots(brand());
  assert.deepEqual(report(unknown.diagnostics), [
    'slots/en/after-reportin.md there is no place "after-reportin" on our pages | "after-reporting"',
  ]);
  assert.deepEqual(
    unknown.slots.map(({ name }) => name),
    ['after-reporting'],
  );
});

const frontmatter = (more = '') =>
  `---\ntitle: A title\ndescription: A description of this page.\naddress: team\norder: 55\ntopics: []\nreviewed: "2026-11-21"\nchanges:\n  - { date: "2026-11-21", what: "First published." }\n${more}---\n\nWords.\n`;

test('a page of a pack has a section, a name and an address of its own', () => {
  write('pages/en/get-help-now/our-team.md', frontmatter());
  const { pages, diagnostics } = readLocalPages(brand());
  assert.deepEqual(diagnostics, []);
  const [page] = pages;
  assert.deepEqual(
    [
      pages.length,
      page?.id,
      page?.name,
      page?.language,
      page?.title,
      page?.address,
      nameOf(page?.file ?? ''),
    ],
    [1, 'our-team', 'our-team', 'en', 'A title', 'team', 'pages/en/get-help-now/our-team.md'],
  );
  assert.equal(page?.body.passages.length, 1);
  assert.equal(page?.positionOf(['address']).line, 4);
});

const lawFolders =
  'it as pages/<language>/<section>/<name>.md, or for one law in a folder england-and-wales, scotland, northern-ireland of its section';
const localPages: [file: string, text: string, reports: string[], count: number][] = [
  ['pages/en/the-law/scotland/a.md', frontmatter(), [], 1],
  ['pages/en/the-law/elsewhere/a.md', frontmatter(), [` ${elsewhere} | ${lawFolders}`], 0],
  ['pages/en/the-law/scotland/b/a.md', frontmatter(), [` ${elsewhere} | ${lawFolders}`], 0],
  [
    'pages/en/a/index.md',
    frontmatter(),
    [' a pack cannot open a section | a page with a name of its own, or an override'],
    0,
  ],
  ...['assets', 'en', 'pl'].map((first): [string, string, string[], number] => [
    'pages/en/a/b.md',
    frontmatter().replace('address: team', `address: ${first}/team`),
    [`:4:1 the address "${first}/team" begins like a folder of the site | another address`],
    1,
  ]),
  ['pages/en/a/b.md', frontmatter().replace('address: team', 'address: cy/team'), [], 1],
  ['pages/en/a/b.md', frontmatter().replace('address: team', 'address: console/comb'), [], 1],
  ...['con', 'help/aux', 'com1/team'].map((address): [string, string, string[], number] => [
    'pages/en/a/b.md',
    frontmatter().replace('address: team', `address: ${address}`),
    [
      ':4:1 "address" has a part that Windows keeps for a device, so that no folder can be called so | the neutral address of the page in small letters, like "steps"; empty for the home page; never "index", which hosts take for it',
    ],
    0,
  ]),
  [
    'pages/en/a/b.md',
    frontmatter().replace('Words.', '<b>'),
    [':12:1 this is HTML | Markdown, or a component like :::warning from docs/branding.md'],
    1,
  ],
];
for (const [file, text, reports, count] of localPages)
  test(`a page at ${file}: ${reports.join() || 'nothing is wrong'}`, () => {
    write(file, text);
    const { pages, diagnostics } = readLocalPages(brand());
    assert.deepEqual(
      report(diagnostics),
      reports.map((each) => `${file}${each}`),
    );
    assert.equal(pages.length, count);
  });

test('a page without a title is not read', () => {
  write('pages/en/a/b.md', frontmatter().replace(/^title.*\n/m, ''));
  const { pages, diagnostics } = readLocalPages(brand());
  assert.equal(pages.length, 0);
  assert.deepEqual(report(diagnostics), [
    'pages/en/a/b.md:2:1 "title" is missing | the heading of the page, at most 70 characters',
  ]);
});

/** The shared page that overrides replace. */
function sharedPage(more: Partial<Page> = {}): Page {
  const file = path.join(folder, 'ours.mdx');
  writeFileSync(file, 'Ours.\n');
  return {
    ...{ id: 'going-out', name: 'going-out', language: 'en', address: 'ours', order: 7, listed: false },
    ...{ file, topics: ['safety'], section: 'stay-safer', positionOf: () => ({ line: 1, column: 1 }) },
    ...more,
  } as object as Page;
}
const override = (header: string) =>
  `---\n${header}title: Theirs\ndescription: A description of this page.\ntopics: [safety]\nreviewed: "2026-11-21"\nchanges:\n  - { date: "2026-11-21", what: "First published." }\n---\n\nWords.\n`;
const replaces = 'replaces: going-out\n';
// The first 16 digits of the SHA-256 of "Ours." and a line feed, by sha256sum.
const hash = '2cead237cc874341';
const against = `against: "${hash}"\n`;
const file = 'overrides/en/going-out.md';

test('an override has the address, order and listing of our page, and its own words', () => {
  write(file, override(replaces + against));
  const { overrides, outdated, diagnostics } = readOverrides(brand(), [
    sharedPage({ language: 'pl' }),
    sharedPage(),
  ]);
  assert.deepEqual([report(diagnostics), outdated], [[], []]);
  const [page] = overrides;
  assert.deepEqual(
    [
      page?.id,
      page?.language,
      page?.address,
      page?.order,
      page?.listed,
      page?.title,
      nameOf(page?.file ?? ''),
    ],
    ['going-out', 'en', 'ours', 7, false, 'Theirs', file],
  );
  assert.deepEqual(
    ['replaces', 'against'].filter((key) => key in (page ?? {})),
    [],
  );
  assert.equal(page?.body.passages.length, 1);
});

test('an override must name our page and its version, and keep its topics', () => {
  const changed = () =>
    `${path.join(folder, 'ours.mdx')} has changed since this page was written against it ("against" is "0123456789abcdef") | against: "${hash}", after you have compared the two and brought over what is new`;
  const unversioned = `"against" does not say which version of our page this replaces | against: "${hash}", which npm run page:override writes by itself`;
  const cases: [text: string, reports: string[], pages: number, outdated: number][] = [
    [
      override(`${against}replaces: home\n`),
      [':3:1 "replaces" is "home", and the file is for "going-out" | replaces: going-out'],
      1,
      0,
    ],
    [override(replaces), [`:2:1 ${unversioned}`], 1, 0],
    [override(`${replaces}against: "0123456789abcdef"\n`), [`:3:1 ${changed()}`], 1, 1],
    [
      override(replaces + against).replace('[safety]', '[]'),
      [
        ':6:1 our page answers the topic "safety", and this one does not | the answer, and safety under "topics"',
      ],
      1,
      0,
    ],
    [
      override(replaces + against).replace('Words.', '<b>'),
      [':12:1 this is HTML | Markdown, or a component like :::warning from docs/branding.md'],
      1,
      0,
    ],
  ];
  for (const [text, reports, pages, outdated] of cases) {
    write(file, text);
    const ours = sharedPage();
    const found = readOverrides(brand(), [ours]);
    assert.deepEqual(
      report(found.diagnostics),
      reports.map((each) => `${file}${each}`),
    );
    assert.equal(found.overrides.length, pages);
    assert.deepEqual(found.outdated, outdated ? [{ file: path.join(folder, file), original: ours }] : []);
  }
});

test('an override that cannot be read is not used, and its version is compared all the same', () => {
  const reportsOf = (text: string) => {
    write(file, text);
    const { overrides, outdated, diagnostics } = readOverrides(brand(), [sharedPage()]);
    assert.deepEqual(overrides, []);
    return [
      outdated.length,
      ...diagnostics.map(({ message }) => message.replace(/^.*has changed since.*$/, 'changed')),
    ];
  };
  const untitled = (text: string) => text.replace(/^title.*\n/m, '');
  assert.deepEqual(reportsOf('Words.\n'), [0, 'the page does not begin with its frontmatter']);
  assert.deepEqual(reportsOf(untitled(override(replaces + against))), [0, '"title" is missing']);
  assert.deepEqual(reportsOf(untitled(override(`${replaces}against: "0"\n`))), [
    1,
    '"title" is missing',
    'changed',
  ]);
  assert.equal(reportsOf(override(`replaces: 5\n${against}`)).length, 2);
});

test('a page that is not ours, or of another language, cannot be replaced', () => {
  write('overrides/en/goin-out.md', override(replaces + against));
  for (const [pages, fix] of [
    [[sharedPage()], '"going-out"'],
    [[sharedPage({ id: 'goin-out', language: 'pl' })], '"goin-out"'],
  ] as const) {
    const { overrides, diagnostics } = readOverrides(brand(), [...pages]);
    assert.deepEqual(report(diagnostics), [
      `overrides/en/goin-out.md there is no page "goin-out" to replace | ${fix}`,
    ]);
    assert.deepEqual(overrides, []);
  }
  // With no page of a similar name, ours may have left with an upgrade.
  const [left] = readOverrides(brand(), [sharedPage({ id: 'dating' })]).diagnostics;
  assert.match(
    left?.fix ?? '',
    /leave with a new version\? Then delete the file; or keep your words .* npm run page:new/,
  );
  assert.doesNotMatch(left?.fix ?? '', /dating/);
});

/** The pages whose words are the same for every publisher. Independent of the code. */
const locked = [
  'accessibility',
  'helplines',
  'if-the-response-is-poor',
  'if-you-cannot-speak',
  'in-danger',
  'signs-of-danger',
  'using-this-site',
];
test('the pages on which safety hangs cannot be replaced', () => {
  assert.deepEqual(lockedPages, locked);
  for (const id of locked) {
    const name = `overrides/en/${id}.md`;
    write(name, override(replaces + against));
    const { overrides, diagnostics } = readOverrides(brand(), [sharedPage({ id })]);
    assert.deepEqual(report(diagnostics), [
      `${name} the page "${id}" is the same for every publisher, because safety hangs on its words | a page of your own, which npm run page:new begins, and which links to it`,
    ]);
    assert.deepEqual(overrides, []);
    rmSync(path.join(folder, name));
  }
});

test('the version of a page depends on each character, but not on how lines end', () => {
  assert.equal(pageHash('Ours.\n'), hash);
  assert.equal(pageHash('Ours.\r\n'), hash);
  assert.notEqual(pageHash('Ours\n'), hash);
});
