import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complianceStatus } from '../../../src/brand/accessibility-statement.ts';
import type { Brand } from '../../../src/brand/brand-schema.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';

const folder = 'tests/fixtures/brands/base';

type Accessibility = Brand['accessibility'];

function complianceWith(changes: Partial<Accessibility>): string {
  const { brand } = readBrand(folder, { today: '2026-12-01' });
  assert.ok(brand);
  const accessibility = { ...brand.accessibility, tested: [], problems: [], burden: [], ...changes };
  return complianceStatus({ ...brand, accessibility });
}

test('full compliance is claimed only after a test of all pages against the whole standard that found no problem', () => {
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
