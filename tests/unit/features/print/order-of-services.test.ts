import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calmNumbers } from '../../../../src/features/print/card-numbers.ts';
import { oldestCheckDate, printedServices } from '../../../../src/features/print/printed-services.ts';
import type { Site } from '../../../../src/site/site.ts';
import { loadSite } from '../../../support/example-site.ts';

// A pack without numbers and services of its own.
const loughside = loadSite('brands/loughside');

/** A site of two nations with only these services, whose pack adds none. */
function siteWith(services: object[]): Site {
  const list = services as ReturnType<Site['facts']['published']>;
  const facts = {
    published: (kind: string) => (kind === 'services' ? list : []),
    get: (_: string, id: string) => list.find((each) => each.id === id),
  };
  const t = (key: string, { nations = '' } = {}) => (nations ? `${nations} only` : key);
  return Object.create(loughside, {
    facts: { value: facts },
    nations: { value: ['england', 'wales'] },
    t: { value: t },
    formatDate: { value: (day: string) => day },
  }) as Site;
}

const always = { always: true };
const byDay = { weekly: [{ days: ['monday'], from: '09:00', to: '17:00' }], bankHolidays: 'open' };
const service = (id: string, needs: string[], more: object = {}) => ({
  id,
  name: { en: id },
  nations: ['england', 'wales'],
  phone: { digits: id, say: id },
  checked: '2026-11-21',
  needs,
  hours: always,
  ...more,
});
const emergency = [service('hl-999', ['emergency']), service('hl-101', ['police'])];

const labelled = (site: Site) => calmNumbers(site).map(({ label, number }) => [label, number]);

test('the card has every 24-hour line of the site’s nations for any crime and for distress', () => {
  const card = labelled(
    siteWith([
      ...emergency,
      service('stalking', ['stalking'], { hours: byDay }),
      service('crime', ['any-crime']),
      service('distress', ['distress']),
      service('both', ['distress', 'any-crime']),
      service('of-england', ['distress'], { nations: ['england'] }),
      service('crime-by-day', ['any-crime'], { hours: byDay }),
      service('distress-by-day', ['distress'], { hours: byDay }),
      service('hours-not-known', ['distress'], { hours: undefined }),
      service('of-scotland', ['distress'], { nations: ['scotland'] }),
      service('without-phone', ['distress'], { phone: undefined }),
      service('young', ['young']),
      service('fraud', ['fraud']),
    ]),
  );
  assert.deepEqual(card, [
    ['card.later', 'hl-101'],
    ['card.talk', 'stalking'],
    ['card.always', 'crime'],
    ['card.distress', 'distress'],
    ['card.distress', 'both'],
    ['card.distress (nation.england only)', 'of-england'],
  ]);
});

test('a 24-hour line for stalking is on the card once', () => {
  const card = labelled(siteWith([...emergency, service('line', ['stalking', 'any-crime'])]));
  assert.deepEqual(card.slice(1), [['card.always', 'line']]);
});

test('the leaflet has the lines for stalking first, then all 24-hour lines, each once', () => {
  const listed = printedServices(
    siteWith([
      ...emergency,
      ...[
        'distress',
        'sexual-violence',
        'young',
        'any-crime',
        'domestic-abuse',
        'fraud',
        'transport',
        'deaf',
      ].map((need) => service(`always-${need}`, [need])),
      service('stalking-by-day', ['stalking'], { hours: byDay }),
      service('stalking-always', ['stalking']),
      service('distress-by-day', ['distress'], { hours: byDay }),
      service('of-scotland', ['stalking'], { nations: ['scotland'] }),
      service('without-phone', ['stalking'], { phone: undefined }),
    ]),
  );
  assert.deepEqual(
    listed.map(({ id }) => id),
    [
      ...['stalking-by-day', 'stalking-always', 'always-distress', 'always-sexual-violence'],
      ...['always-young', 'always-any-crime', 'always-domestic-abuse'],
    ],
  );
});

test('the date of the check is the oldest of the printed ones', () => {
  const days = ['2026-11-20', '2026-11-09', '2026-11-21'];
  const services = days.map((checked, index) =>
    service(`line-${index}`, ['stalking'], { hours: byDay, checked }),
  );
  const notPrinted = service('other', ['fraud'], { checked: '2020-01-01' });
  assert.equal(oldestCheckDate(siteWith([...emergency, ...services, notPrinted])), '2026-11-09');
});
