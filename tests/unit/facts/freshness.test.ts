import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runRules } from '../../../src/diagnostics/rule.ts';
import { addDays } from '../../../src/facts/dates.ts';
import { readFacts } from '../../../src/facts/read-facts.ts';
import { overdueFacts } from '../../../src/facts/rules/overdue-facts.ts';

const { facts } = readFacts('content/facts');

test('an overdue fact is a warning for 30 days and then an error', () => {
  const { checkBy } = facts.get('services', 'hl-999');
  const severity = (today: string, allowOverdue = false) =>
    runRules([overdueFacts], { facts, doubleEntry: undefined, today, allowOverdue }, 'content').find(
      ({ message }) => message.includes('"hl-999"'),
    )?.severity;
  assert.equal(severity(checkBy), undefined);
  assert.equal(severity(addDays(checkBy, 1)), 'warning');
  assert.equal(severity(addDays(checkBy, 30)), 'warning');
  assert.equal(severity(addDays(checkBy, 31)), 'error');
  assert.equal(severity(addDays(checkBy, 31), true), 'warning');
});
