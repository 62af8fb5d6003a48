import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueDates } from '../../../src/brand/due-dates.ts';
import { readBrand } from '../../../src/brand/lint/read-brands.ts';

const { brand } = readBrand('brands/midshire');
assert.ok(brand);
const { accessibility, localServices, victims } = brand;
const [service] = localServices;
assert.ok(service && victims?.satisfaction);

test('every day after which a build warns or stops is there, the next one first', () => {
  const data = {
    ...brand,
    security: { ...brand.security, expires: '2027-05-05' },
    accessibility: {
      ...accessibility,
      reviewed: '2026-06-30',
      problems: [
        { what: { en: 'A' }, criterion: '1.1.1', until: '2027-07-07' },
        { what: { en: 'B' }, criterion: '1.1.1', until: '2027-02-02' },
      ],
    },
    localServices: [
      { ...service, checkBy: '2027-08-08' },
      { ...service, checkBy: '2027-03-03' },
    ],
    victims: { ...victims, satisfaction: { ...victims.satisfaction, checkBy: '2027-04-04' } },
  } as typeof brand;
  assert.deepEqual(
    dueDates(data).map(({ day, field }) => `${day} ${field}`),
    [
      '2027-02-02 accessibility.problems.1.until',
      '2027-03-03 localServices.1.checkBy',
      '2027-04-04 victims.satisfaction.checkBy',
      '2027-05-05 security.expires',
      '2027-06-30 accessibility.reviewed',
      '2027-07-07 accessibility.problems.0.until',
      '2027-08-08 localServices.0.checkBy',
    ],
  );
});

test('a pack without services and figures still has the days that every pack has', () => {
  const { victims: _, ...rest } = brand;
  const data = {
    ...rest,
    localServices: [],
    accessibility: { ...accessibility, problems: [] },
  } as typeof brand;
  assert.deepEqual(
    dueDates(data)
      .map(({ field }) => field)
      .sort(),
    ['accessibility.reviewed', 'security.expires'],
  );
});
