import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guideSteps } from '../../../../src/site/view-models/guide-steps.ts';
import { factsOf } from '../../../support/fact-records.ts';

const general = { en: 'Look for “Safety”, or ask the maker.' };
const steps = [{ path: ['Settings', 'Safety'] }, { text: { en: 'Take a photo.' } }];

test('steps are shown up to the day of their next check, and the general route from the day after', () => {
  const record = factsOf(['steps', { id: 'stp-1', checkBy: '2026-06-01', steps, general }]).get(
    'steps',
    'stp-1',
  );
  assert.deepEqual(guideSteps(record, '2026-06-01'), { steps, general: undefined });
  assert.deepEqual(guideSteps(record, '2026-06-02'), { steps: [], general });
});
