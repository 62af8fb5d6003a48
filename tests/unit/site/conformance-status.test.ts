import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { complianceStatus } from '../../../src/brand/accessibility-statement.ts';
import type { Brand } from '../../../src/brand/brand-schema.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';
import { isPublicBody } from '../../../src/brand/public-body.ts';
import { successCriteria } from '../../../src/brand/wcag.ts';
import { addMonths } from '../../../src/facts/dates.ts';
import { testEngines } from '../../../src/site/view-models/test-engines.ts';

const folder = 'tests/fixtures/brands/base';

/** What is said about the review of the statement, made on 20 November 2026, on a day. */
function reviewLevels(today: string, allowOverdue = false): (string | undefined)[] {
  const { problems } = readBrand(folder, { today, allowOverdue });
  return problems
    .filter(({ message }) => message.includes('accessibility statement was last reviewed'))
    .map(({ level }) => level);
}

test('a review is due from the eleventh month on, and stops the build from the twelfth', () => {
  assert.deepEqual(reviewLevels('2027-10-19'), []);
  assert.deepEqual(reviewLevels('2027-10-20'), ['warning']);
  assert.deepEqual(reviewLevels('2027-11-19'), ['warning']);
  assert.deepEqual(reviewLevels('2027-11-20'), ['error']);
  assert.deepEqual(reviewLevels('2027-11-20', true), ['warning']);
});

test('months are counted as people count them', () => {
  assert.equal(addMonths('2026-11-20', 12), '2027-11-20');
  assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(addMonths('2027-03-31', 11), '2028-02-29');
  assert.equal(addMonths('2026-12-31', 2), '2027-02-28');
});

type Accessibility = Brand['accessibility'];

function complianceWith(changes: Partial<Accessibility>): string {
  const { brand } = readBrand(folder, { today: '2026-12-01' });
  assert.ok(brand);
  const accessibility = { ...brand.accessibility, tested: [], problems: [], burden: [], ...changes };
  return complianceStatus({ ...brand, accessibility });
}

test('full compliance is claimed only after a test of all pages against the whole standard that left no problem', () => {
  const test = { by: { en: 'Somebody' }, date: '2026-11-10', pages: 'all' as const };
  const whole = { ...test, how: ['whole-standard' as const] };
  const [problem] = [{ what: { en: 'This fails.' }, criterion: '1.1.1', until: '2027-01-01' }];
  const burden = [{ what: { en: 'This fails.' }, why: { en: 'It ends soon.' }, criterion: '1.1.1' }];
  assert.equal(complianceWith({}), 'not-assessed');
  assert.equal(complianceWith({ tested: [{ ...test, how: ['programs'] }] }), 'not-assessed');
  assert.equal(complianceWith({ tested: [{ ...test, how: ['keyboard', 'screen-reader'] }] }), 'not-assessed');
  assert.equal(complianceWith({ tested: [{ ...whole, pages: ['home'] }] }), 'not-assessed');
  assert.equal(complianceWith({ tested: [whole] }), 'fully');
  assert.equal(complianceWith({ tested: [whole], problems: [problem] }), 'partly');
  assert.equal(complianceWith({ tested: [whole], burden }), 'partly');
});

test('police and universities are public bodies unless they say otherwise; others only when they say so', () => {
  const kinds = ['police', 'victims-service', 'university', 'other'] as const;
  assert.deepEqual(
    kinds.map((kind) => isPublicBody({ kind, publicBody: undefined })),
    [true, false, true, false],
  );
  assert.ok(isPublicBody({ kind: 'other', publicBody: true }));
  assert.ok(!isPublicBody({ kind: 'university', publicBody: false }));
});

test('the criteria are those of WCAG 2.2 at level A and AA: 31 and 24, without the one that was removed', () => {
  assert.equal(successCriteria.length, 31 + 24);
  assert.ok(successCriteria.includes('2.5.8') && successCriteria.includes('1.4.13'));
  for (const other of ['4.1.1', '1.4.6', '2.4.12', '2.5.5', '3.3.9'])
    assert.ok(!successCriteria.includes(other), other);
});

test('each program that the statement names is one that a suite imports, in the version that is installed', () => {
  const suites = ['src/accessibility/engines', 'tests/built-site'].flatMap((suite) =>
    readdirSync(suite).map((name) => readFileSync(path.join(suite, name), 'utf8')),
  );
  const programs = testEngines();
  assert.ok(programs.length > 1);
  for (const { name, version } of programs) {
    const used = suites.some((text) => text.includes(`'${name}`));
    assert.ok(used, name);
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
    assert.equal(manifest.version, version, name);
  }
});
