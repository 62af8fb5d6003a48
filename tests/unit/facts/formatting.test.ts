import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate } from '../../../src/facts/dates.ts';
import { formatAct, formatDuration, higherPenalty, localize } from '../../../src/facts/formatting.ts';
import type { Penalty } from '../../../src/facts/law-fields.ts';

test('text is in the language of the reader, or in English', () => {
  assert.equal(localize({ en: 'a', cy: 'b' }, 'cy'), 'b');
  assert.equal(localize({ en: 'a' }, 'cy'), 'a');
  assert.equal(localize({ cy: 'b' }, 'en'), '');
});

test('an Act is named with its section, where there is one', () => {
  assert.equal(formatAct({ title: 'An Act 1997', section: '2A' }, 'section'), 'An Act 1997, section 2A');
  assert.equal(formatAct({ title: 'An Act 1997' }, 'section'), 'An Act 1997');
});

test('a duration is formatted in its own unit, for each language', () => {
  assert.equal(formatDuration({ years: 10 }, 'en-GB'), '10 years');
  assert.equal(formatDuration({ years: 1 }, 'en-GB'), '1 year');
  assert.equal(formatDuration({ months: 12 }, 'en-GB'), '12 months');
  assert.equal(formatDuration({ years: 10 }, 'de'), '10 Jahre');
});

test('a formatter is created once, since that takes a hundred times as long as using it', (t) => {
  const format = () => [formatDuration({ years: 5 }, 'fr'), formatDate('2026-11-21', 'fr')];
  assert.deepEqual(format(), ['5 ans', '21 novembre 2026']);
  const created = [t.mock.method(Intl, 'NumberFormat'), t.mock.method(Intl, 'DateTimeFormat')];
  format();
  assert.deepEqual(
    created.map(({ mock }) => mock.callCount()),
    [0, 0],
  );
});

test('the higher of two penalties is that of more months, and a life sentence is higher than any', () => {
  const life: Penalty = { life: true };
  const pairs: [a: Penalty | undefined, b: Penalty | undefined, higher: Penalty | undefined][] = [
    [{ months: 12 }, { years: 5 }, { years: 5 }],
    [{ years: 5 }, { months: 12 }, { years: 5 }],
    [{ months: 13 }, { years: 1 }, { months: 13 }],
    [{ months: 12 }, { years: 1 }, { months: 12 }],
    [{ years: 1 }, { months: 12 }, { years: 1 }],
    [{ years: 1 }, { months: 11 }, { years: 1 }],
    [{ months: 6 }, { months: 7 }, { months: 7 }],
    [life, { years: 99 }, life],
    [{ months: 999 }, life, life],
    [{ fine: 'unlimited' }, { months: 1 }, { months: 1 }],
    [undefined, { months: 6 }, { months: 6 }],
    [{ months: 6 }, undefined, { months: 6 }],
    [undefined, undefined, undefined],
  ];
  for (const [a, b, higher] of pairs) assert.deepEqual(higherPenalty(a, b), higher, JSON.stringify([a, b]));
});
