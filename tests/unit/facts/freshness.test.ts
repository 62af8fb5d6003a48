import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../src/diagnostics/rule.ts';
import { factsRules } from '../../../src/facts/facts-rule.ts';
import { doubleEntryMatches } from '../../../src/facts/rules/double-entry-matches.ts';
import { namedSourcesRule } from '../../../src/facts/rules/named-sources.ts';
import { overdueFacts } from '../../../src/facts/rules/overdue-facts.ts';
import { doubleEntryOf, factsOf } from '../../support/fact-records.ts';

test('the rules about facts are those of rules/, with what each forbids', () => {
  assert.equal(factsRules.name, 'facts');
  assert.deepEqual(
    factsRules.rules.map(({ id, description }) => [id, description]),
    [
      [
        'complete-law',
        'No published offence or order without what its card promises: whom it protects, the longest sentence, since when, the Act; who applies, the cost, how long it lasts, what a breach means. A gap reads as if the law had one.',
      ],
      [
        'double-entry-matches',
        'No number of a fact that differs from content/double-entry.yaml: two people typed it apart, so a wrong digit in one of the two shows.',
      ],
      [
        'named-sources',
        'No published fact without a source that readers may open: the press, lists without an author and notes of the team are no proof.',
      ],
      [
        'overdue-facts',
        'No published fact past its "checkBy": a warning for 30 days, then an error, since a number that was right may be wrong by now. Steps through menus stay a warning: pages show the general route in their place.',
      ],
    ],
  );
});

test('an overdue fact that is published is a warning for 30 days and then an error', () => {
  const facts = factsOf(
    ['advice', { id: 'ad-1', checkBy: '2026-06-01' }],
    ['advice', { id: 'ad-2', checkBy: '2026-01-02', publish: false, question: 'Who says so?' }],
    ['exits', { id: 'exit-1', checkBy: '2026-12-31' }],
  );
  const run = (today: string, allowOverdue = false) =>
    runRules([overdueFacts], { facts, doubleEntry: undefined, today, allowOverdue }, 'content');
  const severity = (...parameters: Parameters<typeof run>) => run(...parameters)[0]?.severity;
  assert.deepEqual(run('2026-06-01'), []);
  assert.deepEqual(run('2026-06-02'), [
    {
      file: 'advice.yaml',
      line: 1,
      column: 1,
      message: '"ad-1" had to be checked again by 2026-06-01 and it is now 2026-06-02',
      fix: 'the new dates in "checked" and "checkBy", after looking at the source again',
      severity: 'warning',
    },
  ]);
  assert.equal(severity('2026-07-01'), 'warning');
  assert.equal(severity('2026-07-02'), 'error');
  assert.equal(severity('2026-07-02', true), 'warning');
});

test('overdue steps never stop a build: a warning says that pages show the general route', () => {
  const facts = factsOf(['steps', { id: 'stp-1', checkBy: '2026-06-01' }]);
  const run = (today: string) =>
    runRules([overdueFacts], { facts, doubleEntry: undefined, today, allowOverdue: false }, 'content').map(
      ({ severity, message }) => `${severity} ${message}`,
    );
  assert.deepEqual(run('2026-06-01'), []);
  for (const today of ['2026-06-02', '2027-06-02'])
    assert.deepEqual(run(today), [
      `warning "stp-1" had to be checked again by 2026-06-01 and it is now ${today}: pages show the general route in its place`,
    ]);
});

test('the double entry is compared only when all facts could be read', () => {
  const facts = factsOf(['services', { id: 'hl-1', pressWhenAsked: '55' }]);
  const run = (doubleEntry?: ReturnType<typeof doubleEntryOf>) =>
    runRules([doubleEntryMatches], { facts, doubleEntry, today: '2026-01-01', allowOverdue: false }, 'x').map(
      ({ message }) => message,
    );
  assert.deepEqual(run(doubleEntryOf('{}')), [
    'in "hl-1", "pressWhenAsked" has "55", and double-entry.yaml has nothing',
  ]);
  assert.deepEqual(run(), []);
});

test('a published fact rests on a source that readers may open', () => {
  const list = { title: 'A list', kind: 'other', publisher: 'A newspaper', url: 'https://news.example/' };
  const law = { title: 'An Act', kind: 'law', publisher: 'The statute book', url: 'https://law.example/' };
  const facts = factsOf(
    ['advice', { id: 'ad-1', sources: [list, list] }],
    ['advice', { id: 'ad-2', sources: [list], publish: false, question: 'Who says so?' }],
    ['advice', { id: 'ad-3', sources: [list, law] }],
  );
  const subject = { facts, doubleEntry: undefined, today: '2026-01-01', allowOverdue: false };
  assert.deepEqual(runRules([namedSourcesRule], subject, 'content'), [
    {
      file: 'advice.yaml',
      line: 1,
      column: 1,
      message: '"ad-1" is published, and every source of it is of kind "other"',
      fix: 'a source of kind law, public-body, service, maker, research with publisher and url, or publish: false and a question',
    },
  ]);
});
