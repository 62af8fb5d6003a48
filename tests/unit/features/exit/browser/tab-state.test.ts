import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installFakeBrowser } from '../../../../support/fake-browser.ts';

installFakeBrowser();
const { isQuiet } = await import('../../../../../src/features/exit/browser/quiet-visit.client.ts');
const { getTabState, setTabState } = await import(
  '../../../../../src/features/exit/browser/tab-state.client.ts'
);

test('a tab stores one state, and clears it', () => {
  const { storage } = installFakeBrowser();
  assert.equal(getTabState(), null);
  setTabState('left');
  assert.deepEqual([...storage], [['tab', 'left']]);
  setTabState('');
  assert.deepEqual([...storage], [], 'an empty state is not stored');
  assert.equal(getTabState(), null);
  setTabState('off', 'shift');
  assert.deepEqual([getTabState(), getTabState('shift')], [null, 'off']);
});

test('without storage there is no state and no exception', () => {
  installFakeBrowser({ state: 'left', hasNoStorage: true });
  setTabState('quiet');
  assert.equal(getTabState(), undefined);
});

test('where storage is blocked a visit is quiet, since no mark would keep Back from our pages', () => {
  installFakeBrowser({ hasNoStorage: true });
  assert.equal(isQuiet(), true);
});

test('a visit is quiet where the visitor or the publisher chose it, and the visitor’s choice takes precedence', () => {
  for (const [state, quiet, expected] of [
    ['quiet', undefined, true],
    ['plain', 'on', false],
    [undefined, 'on', true],
    [undefined, undefined, false],
    ['left', undefined, false],
    ['', 'on', true],
  ] as const) {
    installFakeBrowser({ ...(state && { state }), ...(quiet && { data: { quiet } }) });
    assert.equal(isQuiet(), expected, `${state} ${quiet}`);
  }
});
