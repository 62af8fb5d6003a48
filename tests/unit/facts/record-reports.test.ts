import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FactKind } from '../../../src/facts/fact-kinds.ts';
import { factRecord, reportOnItem, reportOnRecord } from '../../support/fact-records.ts';

const form = 'is not of the right form';
const short = 'is too short or too small';
const group = 'is not a group of keys';

const id = 'a name in small letters and hyphens that no other fact has, like "hl-999"';
const text = 'words, not empty';
const names = 'the words for each language, like { en: "…" }';
const nations = 'one or more of england, wales, scotland, northern-ireland';
const url = 'a full address that begins with https://';
const source = '{ publisher, title, url, kind, date }';
const sourceTitle = 'the title of the page, or the Act with its section';
const sourceKind = 'one of law, public-body, service, maker, research, other';
const publisher = 'who publishes it, like "legislation.gov.uk"; every kind but other has one';
const sourceUrl = 'the full address of the page, which begins with https://; every kind but other has one';
const sourceDate =
  'the date of the text or of the copy of it, in quotes, like "2026-04-03", "2026-04" or "2026"';
const day = 'a day that exists, in quotes, like "2026-11-21"';
const date = 'a date that exists, in quotes, like "2026-11-21", "2026-11" or "2026"';
const checkBy = 'the day by which a person must check this again, in quotes, like "2027-05-21"';
const evidence = 'primary (statute, official body), secondary (others quoting them) or knowledge';
const publish = 'true, or false with a question';
const question = 'what a person must find out before this is published';
const product = 'the device, app or service, as its maker names it';
const oneStep = 'path (the menus to open), text (what to do there) or both';
const menus = 'the names of the menus in their order, as the maker writes them';
const words = 'what to do there, for each language, like { en: "…" }; the last step has it';
const act = 'title, section and url';
const penalty = '{ months: 6 }, { years: 10, fine: unlimited } or { fine: level-4 }';
const sentences = 'summary, indictment or both';
const digits = 'all digits with the first 0, no spaces, in quotes, like "08081570123"';
const say = 'the same digits in the groups in which people say them, like "0808 157 0123"';
const press = 'one or two digits to press when a recorded voice asks, in quotes';
const needs =
  'any of emergency, police, stalking, domestic-abuse, sexual-violence, any-crime, distress, young, older, men, lgbt, family-or-community, deaf, online, private-pictures, transport, legal, fraud, own-behaviour, crisis, hate, exploitation, police-misconduct, court, housing, money, work, pets, post-and-phone';

type Report = [kind: FactKind, changes: object, ...report: string[]];

const reports: Report[] = [
  ['advice', { id: undefined }, `"id" is missing → ${id}`],
  ...['xx', 'Xx-1', '1xx-1', 'xx-', 'xx-1!'].map(
    (value): Report => ['advice', { id: value }, `"id" ${form} → ${id}`],
  ),
  ['advice', { name: undefined }, `"name" is missing → ${names}`],
  ['advice', { name: { cym: 'Enw' } }, `"name" has no English (en) → ${names}`],
  ['advice', { name: { en: '' } }, `"name.en" ${short} → ${text}`],
  ...['x', 'abcd', 'Cy', '1cy'].map(
    (tag): Report => [
      'advice',
      { name: { en: 'a', [tag]: 'b' } },
      `"${tag}" is not a key that belongs in "name" → a language code, like "en" or "cy"; and a value that holds a comma in double quotes`,
    ],
  ),
  ['advice', { nations: undefined }, `"nations" is missing → ${nations}`],
  ['advice', { nations: [] }, `"nations" ${short} → ${nations}`],
  ['advice', { sources: [] }, `"sources" ${short} → at least one source`],
  ['advice', { sources: ['x'] }, `"sources.0" ${group} → ${source}`],
  [
    'advice',
    { sources: [{}] },
    `"sources.0.title" is missing → ${sourceTitle}`,
    `"sources.0.kind" is missing → ${sourceKind}`,
    `"sources.0.publisher" is missing → ${publisher}`,
    `"sources.0.url" is missing → ${sourceUrl}`,
  ],
  [
    'advice',
    { sources: [{ title: 'a', kind: 'law' }] },
    `"sources.0.publisher" is missing → ${publisher}`,
    `"sources.0.url" is missing → ${sourceUrl}`,
  ],
  [
    'advice',
    { sources: [{ title: 'a', kind: 'press' }] },
    `"sources.0.kind" is not one of law, public-body, service, maker, research, other → ${sourceKind}`,
    `"sources.0.publisher" is missing → ${publisher}`,
    `"sources.0.url" is missing → ${sourceUrl}`,
  ],
  ...['http://a.example', 'xhttps://a.example', 'httpsx://a.example'].map(
    (value): Report => [
      'advice',
      { sources: [{ title: 'a', kind: 'other', url: value }] },
      `"sources.0.url" ${form} → ${sourceUrl}`,
    ],
  ),
  ...['2026-02-30', '2026-13', '26', 'May 2026', '2026-1', ''].map(
    (date): Report => [
      'advice',
      { sources: [{ title: 'a', kind: 'other', date }] },
      `"sources.0.date" is not a date that exists → ${sourceDate}`,
    ],
  ),
  ...['2999', '2999-01', '2999-01-01'].map(
    (date): Report => [
      'advice',
      { sources: [{ title: 'a', kind: 'other', date }] },
      `"sources.0.date" is in the future → ${sourceDate}`,
    ],
  ),
  [
    'advice',
    { sources: [{ title: 'a', kind: 'other', read: '2026-11' }] },
    `"sources.0.read" is not a day that exists → the day on which a person read the live page, in quotes`,
  ],
  [
    'advice',
    { checked: '2026-02-30', checkBy: '2999-01-01' },
    `"checked" is not a day that exists → ${day}, not later than today`,
  ],
  [
    'advice',
    { checked: '2999-01-32', checkBy: '2999-02-01' },
    `"checked" is not a day that exists → ${day}, not later than today`,
  ],
  ['advice', { checkBy: '2026-02-30' }, `"checkBy" is not a day that exists → ${checkBy}`],
  ['advice', { checkBy: '2026-01-01' }, `"checkBy" is not after "checked" → ${checkBy}`],
  ['advice', { evidence: undefined }, `"evidence" is missing → ${evidence}`],
  ['advice', { confidence: undefined }, '"confidence" is missing → high, medium or low'],
  ['advice', { publish: 'yes' }, `"publish" is not true or false → ${publish}`],
  [
    'advice',
    { publish: false, question: '' },
    `"question" ${short} → ${question}`,
    `"question" is missing, although publish is false → ${question}`,
  ],
  ['advice', { note: '' }, `"note" ${short} → a note for editors, never shown to readers`],
  ['advice', { gist: undefined }, `"gist" is missing → ${text}`],
  ['deadlines', { time: undefined }, `"time" is missing → ${names}`],
  ['statistics', { period: undefined }, `"period" is missing → ${text}`],
  ['steps', { product: undefined }, `"product" is missing → ${product}`],
  ['steps', { steps: [{}] }, `"steps.0" has neither path nor text → ${oneStep}`],
  ['steps', { steps: [{ path: [] }] }, `"steps.0.path" ${short} → ${menus}`],
  [
    'steps',
    { steps: [{ path: ['Settings'], text: { en: 'Look.' } }, { path: ['Safety'] }] },
    `"steps.1.text" is missing → ${words}`,
  ],
  [
    'steps',
    {
      sources: ['https://maker.example/', 'https://maker.example/a/page', 'https://maker.example/en-gb/'].map(
        (url) => ({ title: 'a', kind: 'maker', publisher: 'A maker', url }),
      ),
    },
    `"sources.0.url" is a front page, which does not show these steps → ${sourceUrl}`,
    `"sources.2.url" is a front page, which does not show these steps → ${sourceUrl}`,
  ],
  [
    'steps',
    { checked: '2026-01-01', checkBy: '2026-07-02' },
    `"checkBy" is more than 6 months after "checked": menus move with each release → ${checkBy}`,
  ],
  [
    'steps',
    { confidence: 'medium' },
    '"sources" has only 1, and medium confidence needs a second that agrees → at least one source',
  ],
  [
    'steps',
    { steps: undefined, general: undefined },
    '"steps" is missing → what to open and to do, in order',
    '"general" is missing → where to look and whom to ask: what a build shows once checkBy has passed',
  ],
  ['stalker-types', { pattern: '' }, `"pattern" ${short} → ${text}`],
  ['exits', { url: undefined }, `"url" is missing → ${url}`],
  ['bank-holidays', { days: [] }, `"days" ${short} → the days on which these nations have a bank holiday`],
  ['bank-holidays', { days: ['2026-02-30'] }, `"days.0" is not a day that exists → ${day}`],
  ['regulations', { act: undefined }, `"act" is missing → ${act}`],
  [
    'regulations',
    { act: { title: '', section: '' } },
    `"act.title" ${short} → the short title of the Act with its year`,
    `"act.section" ${short} → the section or article, in quotes, like "2A"`,
  ],
  ['offences', { duty: false }, '"duty" is not one of true → true for a duty, which has no sentence'],
  ['offences', { since: '21 November' }, `"since" is not a date that exists → ${date}`],
  ['offences', { maximum: {} }, `"maximum" has neither summary nor indictment → ${sentences}`],
  ['offences', { maximum: 5 }, `"maximum" ${group} → ${sentences}`],
  ['offences', { maximum: { summary: 5 } }, `"maximum.summary" ${group} → ${penalty}`],
  ['orders', { breach: 5 }, `"breach" ${group} → maximum, words or both`],
  ['services', { needs: undefined }, `"needs" is missing → ${needs}`],
  ['services', { runBy: '' }, `"runBy" ${short} → who runs it, when the name does not say`],
  ['services', { phone: 5 }, `"phone" ${group} → digits and say`],
  ['services', { phone: {} }, `"phone.digits" is missing → ${digits}`, `"phone.say" is missing → ${say}`],
  [
    'services',
    { text: { digits: '99', say: '99' } },
    `"text.digits" is not a number that can be dialled in the United Kingdom → ${digits}`,
  ],
  [
    'services',
    { textphone: { digits: '999', say: '9 9 8' } },
    `"textphone.say" has other digits than "digits" → ${say}`,
  ],
  ...['', '123', '5x'].map(
    (value): Report => ['services', { pressWhenAsked: value }, `"pressWhenAsked" ${form} → ${press}`],
  ),
  ['services', { email: 'x' }, `"email" ${form} → an e-mail address`],
  [
    'services',
    { cost: 'x' },
    '"cost" is not one of free, standard → free or standard, where a source says so',
  ],
  [
    'services',
    { checkFirst: 1 },
    '"checkFirst" is not true or false → true when readers should check before they call',
  ],
];

test('a record that is not valid is reported whole: field, reason, and what to write', () => {
  for (const [kind, changes, ...report] of reports)
    assert.deepEqual(reportOnRecord(kind, changes), report, JSON.stringify(changes));
});

test('the least that a record of each kind must have is accepted, and the longest', () => {
  const accepted: [FactKind, object][] = [
    ...(['services', 'offences', 'orders', 'deadlines', 'statistics', 'regulations'] as const).map(
      (kind): [FactKind, object] => [kind, {}],
    ),
    ...(['advice', 'steps', 'stalker-types', 'exits', 'bank-holidays'] as const).map(
      (kind): [FactKind, object] => [
        kind,
        { id: 'ab-1-c2', name: { en: 'Name', cym: 'Enw' }, nations: ['wales', 'northern-ireland'] },
      ],
    ),
    ['offences', { duty: true, maximum: { summary: { months: 1 }, indictment: { life: true } } }],
    ['offences', { maximum: { indictment: { years: 1 } } }],
    ['offences', { maximum: { summary: { fine: 'level-4' }, indictment: { years: 1, fine: 'unlimited' } } }],
    ['orders', { breach: { maximum: { indictment: { years: 5 } }, words: { en: 'A crime.' } } }],
    ['services', { phone: { digits: '116123', say: '116 123' }, pressWhenAsked: '55', cost: 'standard' }],
    ['services', { pressWhenAsked: '2' }],
    ['steps', { steps: undefined, publish: false, question: 'Which menu?', confidence: 'low' }],
    [
      'steps',
      {
        publish: false,
        question: 'Which page?',
        confidence: 'low',
        sources: [{ title: 'a', kind: 'maker', publisher: 'A maker', url: 'https://maker.example/' }],
      },
    ],
    ['steps', { steps: [{ path: ['Settings'], text: { en: 'Tap it.' } }, { text: { en: 'Wait.' } }] }],
  ];
  for (const [kind, changes] of accepted)
    assert.deepEqual(reportOnRecord(kind, changes), [], `${kind} ${JSON.stringify(changes)}`);
});

test('what is not a group of keys is no record', () => {
  for (const item of ['null', 'text', '["advice"]']) {
    const [report, ...others] = reportOnItem('advice', `- ${item}`);
    assert.equal(report?.split(' → ')[0], 'the content is not a group of keys', item);
    assert.deepEqual(others, [], item);
  }
});

test('a fact was checked today at the latest, by the clock of the United Kingdom', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: new Date('2026-06-30T23:30:00Z') });
  const reportOn = (checked: string) =>
    reportOnItem('advice', factRecord('advice', { checked, checkBy: '2027-01-01' }));
  assert.deepEqual(reportOn('2026-07-01'), []);
  assert.deepEqual(reportOn('2026-07-02'), [
    `"checked" is in the future by the clock of this computer → ${day}, not later than today`,
  ]);
});

test('a doubtful fact is not published, and what is not published has a question', () => {
  const unconfirmed = `"publish" is true although nobody has confirmed this → ${publish}`;
  const unasked = `"question" is missing → ${question}`;
  const results: [changes: object, report: string[]][] = [
    [{ confidence: 'medium', evidence: 'secondary' }, []],
    [{ confidence: 'low' }, [unconfirmed]],
    [{ evidence: 'knowledge' }, [unconfirmed]],
    [{ confidence: 'low', evidence: 'knowledge', question: 'Who says so?' }, [unconfirmed]],
    [{ confidence: 'low', publish: false }, [unasked]],
    [{ publish: false }, [unasked]],
    [{ confidence: 'low', publish: false, question: 'Who says so?' }, []],
    [{ question: 'Who says so?' }, []],
  ];
  for (const [changes, report] of results)
    assert.deepEqual(reportOnRecord('advice', changes), report, JSON.stringify(changes));
});
