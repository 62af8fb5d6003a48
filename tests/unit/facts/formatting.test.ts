import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAct, localize, longerDuration } from '../../../src/facts/formatting.ts';

test('facts as text', () => {
  assert.equal(localize({ en: 'a', cy: 'b' }, 'cy'), 'b');
  assert.equal(localize({ en: 'a' }, 'cy'), 'a');
  assert.deepEqual(longerDuration({ months: 12 }, { years: 5 }), { years: 5 });
  assert.deepEqual(longerDuration(undefined, { months: 6 }), { months: 6 });
  assert.equal(formatAct({ title: 'An Act 1997', section: '2A' }, 'section'), 'An Act 1997, section 2A');
});
