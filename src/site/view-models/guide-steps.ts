import type { Steps } from '../../facts/kinds/steps.ts';
import { isOverdue } from '../../facts/overdue.ts';

/** What a card of steps shows: the steps, or else the general route. */
export interface GuideSteps {
  steps: NonNullable<Steps['steps']>;
  general: Steps['general'];
}

/** Returns what the card of a record shows on a day. From the day after its "checkBy" on, that is the general route. */
export function guideSteps(record: Steps, today: string): GuideSteps {
  const { steps = [], general } = record;
  return isOverdue(record, today) ? { steps: [], general } : { steps, general: undefined };
}
