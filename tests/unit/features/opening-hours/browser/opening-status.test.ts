import assert from 'node:assert/strict';
import { afterEach, type TestContext, test } from 'node:test';
import { closeDomPage, openDomPage, runScript } from '../../../../support/dom-page.ts';

afterEach(closeDomPage);

const opening = {
  say: {
    always: 'Always.',
    'open-until': 'Open until {time}.',
    'open-unsure': 'Perhaps open until {time}.',
    check: 'Look first.',
    closed: 'Closed.',
    'closed-unsure': 'Perhaps closed.',
    'opens-today': 'Opens today at {time}.',
    'opens-tomorrow': 'Opens tomorrow at {time}.',
    'opens-day': 'Opens on {day} at {time}.',
    instead: 'Instead: {name},',
    midnight: 'midnight',
  },
  holidays: { south: '2026-12-25 2026-12-28', north: '2026-11-30 2026-12-25 2026-12-28', empty: '' },
};
const daily = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const weekdays = daily.slice(0, 5);
const weekly = (from: string, to: string, more: object = {}) => ({
  weekly: [{ days: weekdays, from, to }],
  bankHolidays: 'closed',
  ...more,
});

/** A service; `calendars` are those of `opening.holidays`. */
interface Service {
  name?: string;
  hours: object;
  needs?: string;
  calendars?: string;
  phone?: string;
}

function card({
  name = 'Line',
  hours,
  needs = 'stalking',
  calendars = 'south',
  phone = '',
}: Service): string {
  const link = phone && `<a href="tel:${phone}">${phone}</a>`;
  const title = name && `<h3> ${name} </h3>`;
  return `<li data-hours='${JSON.stringify(hours)}' data-needs="${needs}" data-calendars="${calendars}">${title}${link}
    <span data-open hidden></span></li>`;
}

/** A part of the page with one card. */
const part = (service: Service) => `<h2>Part</h2>${card(service)}`;

async function openCards(t: TestContext, time: string, services: Service[]): Promise<void> {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.parse(time) });
  openDomPage(`<html lang="en-GB"><body><ul>${services.map(part).join('')}</ul>
    <div hidden data-opening='${JSON.stringify(opening)}'></div></body></html>`);
  await runScript('features/opening-hours/browser/opening-status.client.ts');
}

/** What a card says. */
function shown(index = 0): string {
  const line = document.querySelectorAll('ul [data-open]')[index];
  return line && !line.hasAttribute('hidden') ? line.textContent.trim() : 'hidden';
}

// The 27th of November 2026 is a Friday, the 30th a bank holiday in the north, the 25th of December in both.
const cases: [what: string, time: string, service: Omit<Service, 'name'>, says: string][] = [
  ['never closed', '2026-11-27T03:00Z', { hours: { always: true } }, 'Always.'],
  ['hours that are not published', '2026-11-27T03:00Z', { hours: { notPublished: 'disputed' } }, 'hidden'],
  [
    'a minute before it opens',
    '2026-11-27T08:59Z',
    { hours: weekly('09:00', '17:00') },
    'Opens today at 9am.',
  ],
  ['the minute it opens', '2026-11-27T09:00Z', { hours: weekly('09:00', '17:00') }, 'Open until 5pm.'],
  ['until half past', '2026-11-27T09:00Z', { hours: weekly('09:00', '17:30') }, 'Open until 5:30pm.'],
  ['until midnight', '2026-11-27T09:00Z', { hours: weekly('09:00', '00:00') }, 'Open until midnight.'],
  [
    'until a time after midnight',
    '2026-11-27T23:00Z',
    {
      hours: {
        weekly: [
          { days: ['friday'], from: '18:00', to: '00:00' },
          { days: ['saturday'], from: '00:00', to: '02:30' },
        ],
        bankHolidays: 'open',
      },
    },
    'Open until 2:30am.',
  ],
  [
    'unsure, open',
    '2026-11-27T09:00Z',
    { hours: weekly('09:00', '17:00', { checkFirst: true }) },
    'Perhaps open until 5pm.',
  ],
  [
    'unsure, closed',
    '2026-11-27T08:00Z',
    { hours: weekly('09:00', '17:00', { checkFirst: true }) },
    'Perhaps closed. Opens today at 9am.',
  ],
  [
    'closed until tomorrow',
    '2026-11-26T17:00Z',
    { hours: weekly('09:00', '17:00') },
    'Opens tomorrow at 9am.',
  ],
  [
    'closed over the weekend',
    '2026-11-27T17:00Z',
    { hours: weekly('09:00', '17:00') },
    'Opens on Monday at 9am.',
  ],
  [
    'a bank holiday ahead',
    '2026-11-27T17:00Z',
    { hours: weekly('09:00', '17:00'), calendars: 'north' },
    'Opens on Tuesday at 9am.',
  ],
  [
    'a bank holiday of every calendar',
    '2026-12-25T10:00Z',
    { hours: weekly('09:00', '17:00'), calendars: 'south north' },
    'Opens on Tuesday at 9am.',
  ],
  [
    'a bank holiday of one calendar',
    '2026-11-30T10:00Z',
    { hours: weekly('09:00', '17:00'), calendars: 'south north' },
    'Look first.',
  ],
  [
    'a bank holiday of another calendar',
    '2026-11-30T10:00Z',
    { hours: weekly('09:00', '17:00') },
    'Open until 5pm.',
  ],
  ['a year without bank holidays', '2027-06-01T10:00Z', { hours: weekly('09:00', '17:00') }, 'Look first.'],
  [
    'one calendar without that year',
    '2026-11-27T10:00Z',
    { hours: weekly('09:00', '17:00'), calendars: 'south empty' },
    'Look first.',
  ],
  ['no calendar', '2026-12-25T10:00Z', { hours: weekly('09:00', '17:00'), calendars: '' }, 'Open until 5pm.'],
  [
    'closed for more than a week',
    '2026-12-24T17:00Z',
    { hours: { weekly: [{ days: ['friday'], from: '09:00', to: '10:00' }], bankHolidays: 'closed' } },
    'Closed.',
  ],
];
for (const [what, time, service, says] of cases)
  test(`a card: ${what}`, async (t) => {
    await openCards(t, time, [service]);
    assert.equal(shown(), says);
  });

test('a closed service names one that is open, with its number, and an open one names none', async (t) => {
  await openCards(t, '2026-11-27T20:30Z', [
    { name: 'By day', hours: weekly('09:00', '17:00') },
    { name: 'Always there', hours: { always: true }, phone: '08001111' },
  ]);
  assert.equal(shown(), 'Opens on Monday at 9am. Instead: Always there, 08001111');
  assert.equal(document.querySelector('ul [data-open] a.number')?.getAttribute('href'), 'tel:08001111');
  assert.equal(shown(1), 'Always.');
  assert.equal(document.querySelector('ul [data-open]')?.className, 'state state--closed');
});

test('a closed service names one with a heading, though the same number to press comes first', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.parse('2026-11-27T20:30Z') });
  const services = [
    { name: 'By day', hours: weekly('09:00', '17:00') },
    { name: 'Always there', hours: { always: true }, phone: '08001111' },
  ];
  openDomPage(`<html lang="en-GB"><body>
    <a href="tel:08001111" data-hours='{"always":true}' data-needs="stalking"><span data-open></span></a>
    <ul>${services.map(part).join('')}</ul><div hidden data-opening='${JSON.stringify(opening)}'></div></body></html>`);
  await runScript('features/opening-hours/browser/opening-status.client.ts');
  assert.equal(shown(), 'Opens on Monday at 9am. Instead: Always there, 08001111');
});

test('a closed service that is a link itself holds no other link', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.parse('2026-11-27T20:30Z') });
  const byDay = JSON.stringify(weekly('09:00', '17:00'));
  openDomPage(`<html lang="en-GB"><body>
    <ul><li><a href="tel:1" data-hours='${byDay}' data-needs="stalking" data-calendars="south"><span data-open></span></a></li>
    ${part({ name: 'Always there', hours: { always: true }, phone: '08001111' })}</ul>
    <div hidden data-opening='${JSON.stringify(opening)}'></div></body></html>`);
  await runScript('features/opening-hours/browser/opening-status.client.ts');
  assert.equal(shown(), 'Opens on Monday at 9am.');
  assert.equal(document.querySelectorAll('a a').length, 0);
});

const byDay = { name: 'By day', hours: weekly('09:00', '17:00') };
const always = { name: 'Always there', hours: { always: true }, phone: '08001111' };
for (const [what, parts, says] of [
  [
    'offers an open line once',
    [[byDay, byDay], [always]],
    ['Opens on Monday at 9am. Instead: Always there, 08001111', 'Opens on Monday at 9am.', 'Always.'],
  ],
  ['offers none of its own lines', [[byDay, always]], ['Opens on Monday at 9am.', 'Always.']],
  [
    'offers what another part offers too',
    [[byDay], [byDay], [always]],
    [
      'Opens on Monday at 9am. Instead: Always there, 08001111',
      'Opens on Monday at 9am. Instead: Always there, 08001111',
      'Always.',
    ],
  ],
] as const)
  test(`a part of the page ${what}`, async (t) => {
    t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.parse('2026-11-27T20:30Z') });
    openDomPage(`<html lang="en-GB"><body>
      <ul>${parts.map((services) => `<h2>Part</h2>${services.map(card).join('')}`).join('')}</ul>
      <div hidden data-opening='${JSON.stringify(opening)}'></div></body></html>`);
    await runScript('features/opening-hours/browser/opening-status.client.ts');
    assert.deepEqual(
      says.map((_, index) => shown(index)),
      says,
    );
  });

for (const [what, name, phone] of [
  ['a number', 'Always there', ''],
  ['a name', '', '08001111'],
] as const)
  test(`a service without ${what} is not offered instead`, async (t) => {
    const services = [{ hours: weekly('09:00', '17:00') }, { name, hours: { always: true }, phone }];
    await openCards(t, '2026-11-27T20:30Z', services);
    assert.equal(shown(), 'Opens on Monday at 9am.');
  });

for (const way of ['a minute later', 'when the page is shown again'])
  test(`the state follows the clock ${way}`, async (t) => {
    await openCards(t, '2026-11-27T16:59:30Z', [{ hours: weekly('09:00', '17:00') }]);
    assert.equal(shown(), 'Open until 5pm.');
    if (way === 'a minute later') t.mock.timers.tick(60_000);
    else {
      t.mock.timers.setTime(Date.parse('2026-11-27T17:00Z'));
      document.dispatchEvent(new Event('visibilitychange'));
    }
    assert.equal(shown(), 'Opens on Monday at 9am.');
  });

test('the link to another line keeps the focus while the state stays the same', async (t) => {
  await openCards(t, '2026-11-27T20:30Z', [byDay, always]);
  const link = document.querySelector<HTMLElement>('[data-open] a');
  link?.focus();
  t.mock.timers.tick(60_000);
  assert.ok(link?.isConnected);
  assert.equal(document.activeElement, link);
  t.mock.timers.setTime(Date.parse('2026-11-30T09:00Z'));
  t.mock.timers.tick(60_000);
  assert.equal(shown(), 'Open until 5pm.');
});

test('the name of a line is shown as it is written, signs for a replacement too', async (t) => {
  await openCards(t, '2026-11-27T20:30Z', [byDay, { ...always, name: "Cash for $& Kids $'" }]);
  assert.equal(shown(), "Opens on Monday at 9am. Instead: Cash for $& Kids $', 08001111");
});

test('a page without cards, messages or hours stays as it is', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setInterval'], now: Date.parse('2026-11-27T03:00Z') });
  openDomPage('<html lang="en-GB"><body><p data-hours=\'{"always":true}\'>Hours</p></body></html>');
  await runScript('features/opening-hours/browser/opening-status.client.ts');
  assert.equal(document.body.textContent, 'Hours');
});
