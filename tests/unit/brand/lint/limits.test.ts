import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { accessibilityDeadlines } from '../../../../src/brand/lint/pack/accessibility-deadlines.ts';
import { colourContrast } from '../../../../src/brand/lint/pack/colour-contrast.ts';
import { distantDates } from '../../../../src/brand/lint/pack/distant-dates.ts';
import { expiredAlerts } from '../../../../src/brand/lint/pack/expired-alerts.ts';
import { overdueReviews } from '../../../../src/brand/lint/pack/overdue-reviews.ts';
import { pictureFiles } from '../../../../src/brand/lint/pack/picture-files.ts';
import { reviewedAfterTests } from '../../../../src/brand/lint/pack/reviewed-after-tests.ts';
import { securityContact } from '../../../../src/brand/lint/pack/security-contact.ts';
import type { PackRule, PackSubject } from '../../../../src/brand/lint/pack-rule.ts';
import { readBrand } from '../../../../src/brand/lint/read-brands.ts';
import { runRules } from '../../../../src/diagnostics/rule.ts';
import { createPng } from '../../../support/brand-fixture.ts';

const { brand } = readBrand('brands/midshire');
assert.ok(brand);
const folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-limits-'));
after(() => rmSync(folder, { recursive: true }));

const today = '2026-11-28';

/** The diagnostics of a rule for the example pack with these fields replaced. */
function lint(rule: PackRule, fields: object, options: Partial<PackSubject> = {}) {
  const data = { ...brand, ...fields } as PackSubject['data'];
  const positionOf = () => ({ line: 1, column: 1 });
  const subject = { folder, data, positionOf, today, allowOverdue: false, ...options };
  return runRules([rule], subject, 'brand.yaml');
}

const severityOf = (found: { severity?: string }[]) => found.map(({ severity = 'error' }) => severity);

/** The colour pairs, and the contrast that each needs. Independent of the code. */
const plain = {
  header: '#000000',
  headerText: '#ffffff',
  link: '#000000',
  button: '#000000',
  buttonText: '#ffffff',
};
const plainDark = { ...plain, link: '#ffffff', button: '#ffffff', buttonText: '#000000' };
const pairs: [scheme: 'light' | 'dark', change: object, expected: string[]][] = [
  // Calculated by hand from the formula of WCAG: #767676 has 4.54:1 on white, #777777 4.48:1.
  ['light', {}, []],
  ['light', { header: '#767676' }, []],
  ['light', { header: '#777777' }, ['headerText 4.47 on "header" 4.5']],
  ['light', { headerText: '#757575' }, []],
  ['light', { headerText: '#747474' }, ['headerText 4.49 on "header" 4.5']],
  // Greys on the greys mixed from them: 4.51:1 and 4.44:1 on the darkest, 4.54:1 and 4.47:1 on the tint.
  ['light', { link: '#6b6b6b' }, []],
  ['light', { link: '#6c6c6c' }, ['link 4.44 on marked words (#ececec) 4.5']],
  ['light', { link: '#707070' }, ['link 4.19 on marked words (#ececec) 4.5']],
  ['light', { link: '#717171' }, ['link 4.47 on tinted bands (#f5f5f5) 4.5']],
  ['light', { link: '#777777' }, ['link 4.47 on the page (#ffffff) 4.5']],
  // With black links the tint is #ededed.
  ['light', { button: '#888888', buttonText: '#000000' }, []],
  ['light', { button: '#898989', buttonText: '#000000' }, ['button 2.98 on tinted bands (#ededed) 3']],
  ['light', { button: '#959595', buttonText: '#000000' }, ['button 2.99 on the page (#ffffff) 3']],
  ['light', { button: '#767676' }, []],
  ['light', { button: '#777777' }, ['buttonText 4.47 on "button" 4.5']],
  ['dark', {}, []],
  ['dark', { link: '#939393' }, []],
  ['dark', { link: '#929292' }, ['link 4.45 on marked words (#2a2d30) 4.5']],
  ['dark', { link: '#8a8a8a' }, ['link 4.11 on marked words (#292b2e) 4.5']],
  ['dark', { link: '#898989' }, ['link 4.49 on cards (#212327) 4.5']],
  ['dark', { link: '#848484' }, ['link 4.22 on cards (#202326) 4.5']],
  ['dark', { link: '#838383' }, ['link 4.46 on tinted bands (#1a1d20) 4.5']],
  ['dark', { link: '#7f7f7f' }, ['link 4.26 on tinted bands (#1a1c20) 4.5']],
  ['dark', { link: '#7e7e7e' }, ['link 4.47 on the page (#131619) 4.5']],
  // With white links the cards are #34363a.
  ['dark', { button: '#7f7f7f' }, []],
  ['dark', { button: '#7e7e7e' }, ['button 2.98 on cards (#34363a) 3']],
  ['dark', { button: '#737373' }, ['button 2.55 on cards (#34363a) 3']],
  ['dark', { button: '#727272' }, ['button 2.98 on tinted bands (#282a2e) 3']],
  ['dark', { button: '#676767' }, ['button 2.54 on tinted bands (#282a2e) 3']],
  ['dark', { button: '#666666' }, ['button 2.97 on the page (#191c20) 3']],
];
for (const [scheme, change, expected] of pairs)
  test(`contrast, ${scheme}: ${JSON.stringify(change)} has ${expected.length > 0 ? expected.join() : 'no problem'}`, () => {
    const colours = {
      light: plain,
      dark: plainDark,
      [scheme]: { ...(scheme === 'light' ? plain : plainDark), ...change },
    };
    const found = lint(colourContrast, { colours }).map(({ message }) =>
      message.replace(
        /^"colours\.(\w+)\.(\w+)" has a contrast of ([\d.]+):1 on (.*), and .* needs ([\d.]+):1$/,
        '$1 $2 $3 on $4 $5',
      ),
    );
    assert.deepEqual(
      found.map((each) => each.replace(`${scheme} `, '')),
      expected,
    );
  });

const day = (name: string) =>
  ({
    yesterday: '2026-11-27',
    today,
    tomorrow: '2026-11-29',
    '30 days ago': '2026-10-29',
    '31 days ago': '2026-10-28',
  })[name] ?? name;

/** The severity of a diagnostic for a due date, without and with --allow-overdue. */
const deadlines: [name: string, severity: string[], allowed: string[]][] = [
  ['tomorrow', [], []],
  ['today', [], []],
  ['yesterday', ['warning'], ['warning']],
  ['30 days ago', ['warning'], ['warning']],
  ['31 days ago', ['error'], ['warning']],
];
for (const [name, severity, allowed] of deadlines)
  test(`due ${name}: ${severity[0] ?? 'nothing'}, or ${allowed[0] ?? 'nothing'} with --allow-overdue`, () => {
    const rules: [PackRule, object][] = [
      [
        accessibilityDeadlines,
        { accessibility: { ...brand.accessibility, problems: [{ until: day(name) }] } },
      ],
      [overdueReviews, { localServices: [{ name: { en: 'A' }, checkBy: day(name) }], victims: undefined }],
      [
        overdueReviews,
        {
          localServices: [],
          victims: { satisfaction: { words: { en: 'A' }, checkBy: day(name), asOf: '2026' } },
        },
      ],
    ];
    for (const [rule, fields] of rules) {
      assert.deepEqual(severityOf(lint(rule, fields)), severity, rule.id);
      assert.deepEqual(severityOf(lint(rule, fields, { allowOverdue: true })), allowed, rule.id);
    }
  });

test('exactly the overdue services and figures of a pack are reported', () => {
  const service = (name: string, checkBy: string) => ({ name: { en: name }, checkBy });
  const found = lint(overdueReviews, {
    localServices: [service('A', day('yesterday')), service('B', today), service('C', day('31 days ago'))],
    victims: { satisfaction: { words: { en: 'D' }, checkBy: day('yesterday') } },
  });
  assert.deepEqual(
    found.map(({ message, severity }) => `${message.slice(0, 3)} ${severity}`),
    ['"A" warning', '"C" error', '"D" warning'],
  );
});

test('an alert ends after its last day', () => {
  for (const [name, severity] of [
    ['tomorrow', []],
    ['today', []],
    ['yesterday', ['warning']],
  ] as const)
    assert.deepEqual(severityOf(lint(expiredAlerts, { alerts: [{ until: day(name) }] })), severity, name);
});

test('an alert, a service and a figure may end two years from today, and no day later', () => {
  for (const [date, expected] of [
    ['2028-11-28', 0],
    ['2028-11-29', 1],
    ['9999-12-31', 1],
  ] as const) {
    assert.equal(lint(distantDates, { alerts: [{ until: date }] }).length, expected, date);
    assert.equal(lint(distantDates, { localServices: [{ checkBy: date }] }).length, expected, date);
    assert.equal(lint(distantDates, { victims: { satisfaction: { checkBy: date } } }).length, expected, date);
  }
});

test('two years from a leap day end on 28 February, and a leap day counts as a day of its own', () => {
  for (const [from, date, expected] of [
    ['2028-02-29', '2030-02-28', []],
    ['2028-02-29', '2030-03-01', ['a day up to 2030-02-28']],
    ['2026-02-28', '2028-02-28', []],
    ['2026-02-28', '2028-02-29', ['a day up to 2028-02-28']],
  ] as const)
    assert.deepEqual(
      lint(distantDates, { alerts: [{ until: date }] }, { today: from }).map(({ fix }) => fix),
      expected,
      `${date} from ${from}`,
    );
});

test('the statement is reviewed on the date of its last test, or later', () => {
  const tested = [{ date: '2026-11-20' }, { date: '2026-11-01' }];
  for (const [reviewed, expected] of [
    ['2026-11-21', 0],
    ['2026-11-20', 0],
    ['2026-11-19', 1],
    ['2026-10-31', 2],
  ] as const)
    assert.equal(
      lint(reviewedAfterTests, { accessibility: { ...brand.accessibility, reviewed, tested } }).length,
      expected,
    );
});

test('the security contact is valid for at most a year from today (RFC 9116, 2.5.5)', () => {
  const expires = (date: string) =>
    lint(securityContact, { security: { ...brand.security, expires: date } }).length;
  for (const date of [today, day('tomorrow'), '2027-11-28', '2027-11-29'])
    assert.equal(expires(date), 0, date);
  for (const date of [day('yesterday'), '2027-11-30', '2028-11-28', '2027-02-29'])
    assert.equal(expires(date), 1, date);
});

/** An SVG with this width and height, of so many bytes. */
function svg(width: number, height: number, bytes = 0): string {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h9v9z"/></svg>`;
  return text + '\n'.repeat(Math.max(0, bytes - text.length));
}

const png = (width: number, height: number) => createPng([width, height]);

const pictures: [name: string, content: string | Buffer, wrong: RegExp | undefined][] = [
  ['a.svg', svg(10, 10, 100 * 1024), undefined],
  ['b.svg', svg(10, 10, 100 * 1024 + 1), /larger than 100 kB/],
  ['c.svg', svg(80, 10), undefined],
  ['d.svg', svg(10, 80), undefined],
  ['e.svg', svg(81, 10), /more than 8 times/],
  ['f.svg', svg(10, 81), /more than 8 times/],
  ['g.png', png(2000, 2000), undefined],
  ['h.png', png(2001, 2000), /larger than 2000 pixels/],
  ['i.png', png(2000, 2001), /larger than 2000 pixels/],
  ['j.svg', svg(3000, 3000), undefined],
  ['k.png', png(9, 9).subarray(0, -12), /cut off/],
  ['l.png', svg(9, 9), /something else than a PNG/],
];
for (const [name, content, wrong] of pictures)
  test(`a picture ${wrong ? `is refused: ${wrong.source}` : 'is accepted'}: ${name}`, () => {
    writeFileSync(path.join(folder, name), content);
    for (const [logo, favicon] of [
      [{ light: name }, undefined],
      [{ light: 'a.svg', dark: name }, undefined],
      [{ light: 'a.svg' }, name],
    ] as const) {
      const found = lint(pictureFiles, { logo, favicon }).map(({ message }) => message);
      assert.equal(found.length, wrong ? 1 : 0, found.join());
      if (wrong) assert.match(found[0] ?? '', wrong);
    }
  });

test('a missing picture, a symbolic link and a folder are refused', () => {
  symlinkSync(path.join(folder, 'a.svg'), path.join(folder, 'link.svg'));
  for (const name of ['missing.svg', 'link.svg', '.'])
    assert.equal(lint(pictureFiles, { logo: { light: name }, favicon: undefined }).length, 1, name);
});
