import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProgress, longestFirst } from '../../support/test-durations.ts';

test('the longest files run first, and unknown ones last in their order', () => {
  assert.deepEqual(longestFirst(['a', 'b', 'c', 'd'], { b: 2, d: 9 }), ['d', 'b', 'a', 'c']);
});

test('the time left follows from earlier durations and from how fast this machine is', () => {
  const durations = { a: 10, b: 50, c: 40 };
  const progress = { done: ['a'], waiting: ['b', 'c'] };
  assert.equal(formatProgress(progress, durations, 10), 'Files: 1 of 3, about 2 minutes left');
  assert.equal(formatProgress(progress, durations, 100), 'Files: 1 of 3, about 15 minutes left');
  assert.equal(
    formatProgress({ done: ['a', 'b'], waiting: ['c'] }, durations, 60),
    'Files: 2 of 3, about 1 minute left',
  );
});

test('without earlier durations the number of files counts', () => {
  assert.equal(
    formatProgress({ done: ['a'], waiting: ['b', 'c'] }, {}, 60),
    'Files: 1 of 3, about 2 minutes left',
  );
});

test('an unknown file takes as long as a typical one', () => {
  assert.equal(
    formatProgress({ done: ['a'], waiting: ['new'] }, { a: 60, b: 180 }, 60),
    'Files: 1 of 2, about 2 minutes left',
  );
});

test('at the end no time is left', () => {
  assert.equal(formatProgress({ done: ['a'], waiting: [] }, {}, 60), 'Files: 1 of 1');
});
