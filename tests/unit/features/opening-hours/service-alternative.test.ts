import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alternativeTo } from '../../../../src/features/opening-hours/service-alternative.ts';

const candidate = (needs: string[], state: 'always' | 'closed') => ({
  needs,
  opening: state === 'always' ? ({ state } as const) : ({ state, opens: undefined, sure: true } as const),
});

test('an alternative is open, for the same need and group, or for all groups', () => {
  const men = candidate(['men'], 'closed');
  const women = candidate(['domestic-abuse'], 'always');
  const everybody = candidate(['any-crime'], 'always');
  const distress = candidate(['distress'], 'always');
  const children = candidate(['young', 'stalking'], 'always');
  assert.equal(alternativeTo(men, [men, women, distress, everybody]), everybody);
  const stalking = candidate(['stalking'], 'closed');
  assert.equal(
    alternativeTo(stalking, [stalking, children, distress]),
    distress,
    'a line for children is for children',
  );
  const abuse = candidate(['domestic-abuse'], 'closed');
  assert.equal(alternativeTo(abuse, [everybody, women, abuse]), women);
  assert.equal(alternativeTo(men, [men, stalking]), undefined);
});
