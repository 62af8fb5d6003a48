import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { packContentRules } from '../../../../src/brand/lint/pack-content-rule.ts';
import { packRules } from '../../../../src/brand/lint/pack-rule.ts';
import { readBrand, readBrands } from '../../../../src/brand/lint/read-brands.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-pack-'));
const copy = path.join(scratch, 'copy');
const noPack = path.join(scratch, 'nothing');
before(() => cpSync('brands/midshire', copy, { recursive: true }));
after(() => rmSync(scratch, { recursive: true }));
const today = '2026-11-28';

test('the example pack is read without a diagnostic', () => {
  const { brand, diagnostics } = readBrand('brands/midshire');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual([brand?.id, brand?.folder], ['midshire', 'brands/midshire']);
  assert.equal(typeof brand?.positionOf(['id']).line, 'number');
});

test('two packs with the same id are refused, and a folder that is no pack', () => {
  const missing = {
    file: noPack,
    message: 'there is no such folder',
    fix: 'the path of a brand pack, like brands/midshire',
  };
  assert.deepEqual(readBrand(noPack), { brand: undefined, diagnostics: [missing] });
  const { brands, diagnostics } = readBrands(['brands/midshire', noPack, copy], { today });
  assert.deepEqual(
    brands.map(({ folder }) => folder),
    ['brands/midshire', copy],
  );
  assert.deepEqual(diagnostics, [
    missing,
    {
      file: path.join(copy, 'brand.yaml'),
      message: 'another pack in this build has the id "midshire" too',
      fix: 'an id of its own',
    },
  ]);
  assert.deepEqual(readBrands(['brands/midshire', 'tests/fixtures/brands/base'], { today }).diagnostics, []);
});

test('two packs with the same address are a warning at the second, since a trial may be meant', () => {
  const trial = mkdtempSync(path.join(os.tmpdir(), 'waymark-trial-'));
  cpSync('brands/midshire', trial, { recursive: true });
  const file = path.join(trial, 'brand.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: midshire', 'id: trial'));
  const { brands, diagnostics } = readBrands(['brands/southmere', 'brands/midshire', trial], { today });
  rmSync(trial, { recursive: true });
  assert.equal(brands.length, 3);
  assert.deepEqual(diagnostics, [
    {
      file,
      ...brands[1]?.positionOf(['domains', 'en']),
      message:
        'the pack "midshire" has the address https://information.midshire.example too, where only one copy can be',
      fix: 'an address of its own, unless you publish only one of the two',
      severity: 'warning',
    },
  ]);
});

test('what is overdue by less than 30 days is only a warning', () => {
  const { brand, diagnostics } = readBrand('tests/fixtures/brands/base', { today: '2027-05-20' });
  assert.ok(brand);
  assert.deepEqual(
    diagnostics.map(({ file, message, severity }) => [file, message, severity]),
    [
      ['the accessibility statement promised to mend this by 2027-05-10', 'warning'],
      ['this alert ended on 2026-12-26', 'warning'],
      ['"Northgate Advocacy" had to be checked again by 2027-05-02', 'warning'],
    ].map((each) => [path.join('tests/fixtures/brands/base', 'brand.yaml'), ...each]),
  );
  const later = { today: '2027-08-01' };
  assert.equal(readBrand('tests/fixtures/brands/base', later).brand, undefined);
  assert.ok(readBrand('tests/fixtures/brands/base', { ...later, allowOverdue: true }).brand);
});

/** The rules about packs. Independent of the folders, so that a rule that is deleted is missed. */
test('every rule about packs is there', () => {
  assert.deepEqual(
    packRules.rules.map(({ id }) => id),
    [
      'accessibility-deadlines',
      'alert-channels',
      'colour-contrast',
      'distant-dates',
      'draft',
      'exit-across-hosts',
      'expired-alerts',
      'external-urls',
      'missing-translations',
      'overdue-reviews',
      'pack-version',
      'picture-files',
      'placeholder-pictures',
      'reviewed-after-tests',
      'security-contact',
      'statement-review',
      'valid-accessibility-results',
      'welsh',
    ],
  );
  assert.deepEqual(
    packContentRules.rules.map(({ id }) => id),
    [
      'featured-pages',
      'neutral-title',
      'no-doubt-in-pack',
      'no-hard-coded-numbers',
      'quick-exit-target',
      'recalled-contacts',
      'recalled-facts',
      'sign-off-sections',
      'supported-languages',
      'telling-host',
      'tested-pages-exist',
    ],
  );
});
