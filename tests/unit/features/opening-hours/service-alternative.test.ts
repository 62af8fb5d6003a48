import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opening } from '../../../../src/features/opening-hours/opening.ts';
import { alternativeTo } from '../../../../src/features/opening-hours/service-alternative.ts';

const openings: Record<string, Opening> = {
  always: { state: 'always' },
  open: { state: 'open', until: 1020, sure: true },
  unsure: { state: 'open', until: 1020, sure: false },
  check: { state: 'check' },
  closed: { state: 'closed', opens: undefined, sure: true },
  unknown: { state: 'unknown' },
};

/** A service from its needs and its state, like "young stalking: open". */
function service(text: string) {
  const [needs = '', state = ''] = text.split(': ');
  const opening = openings[state];
  assert.ok(opening);
  return { text, needs: needs.split(' '), opening };
}

/** The alternative to a closed service among others, as text. */
function alternative(closed: string, ...others: string[]): string | undefined {
  const first = service(`${closed}: closed`);
  return alternativeTo(first, [first, ...others.map(service)])?.text;
}

test('an alternative is open for certain', () => {
  for (const state of ['always', 'open'])
    assert.equal(alternative('stalking', `stalking: ${state}`), `stalking: ${state}`);
  for (const state of ['unsure', 'check', 'closed', 'unknown'])
    assert.equal(alternative('stalking', `stalking: ${state}`), undefined, state);
});

test('the alternative to a service for a group is one for that group, or for everyone', () => {
  for (const group of ['young', 'older', 'men', 'lgbt', 'deaf', 'own-behaviour']) {
    const forGroup = `stalking ${group}: open`;
    assert.equal(alternative(group, 'stalking: open', 'any-crime: open', forGroup), forGroup);
    assert.equal(alternative(`${group} stalking`, 'stalking: open', 'any-crime: open'), 'any-crime: open');
    assert.equal(alternative(`${group} stalking`, 'stalking: open'), undefined);
    assert.equal(alternative('stalking', forGroup, 'any-crime: open'), 'any-crime: open');
  }
  assert.equal(alternative('men', 'young: open', 'deaf: open'), undefined);
});

test('the alternative to a service for everyone has one of its needs, or is for any crime, or for distress', () => {
  const [sameNeed, anyCrime, distress] = ['fraud stalking: open', 'any-crime: open', 'distress: open'];
  assert.equal(alternative('stalking legal', distress, anyCrime, sameNeed), sameNeed);
  assert.equal(alternative('stalking', distress, anyCrime, 'fraud: open'), anyCrime);
  assert.equal(alternative('stalking', 'fraud: open', distress), distress);
  assert.equal(alternative('stalking', 'fraud: open'), undefined);
});
