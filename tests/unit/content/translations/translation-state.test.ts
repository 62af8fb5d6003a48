import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  sourceHash,
  stateOf,
  translatedText,
  translationRecord,
} from '../../../../src/content/translations/translation-state.ts';

const of = sourceHash('Call 999.');

test('a translation is missing, stale, machine or checked', () => {
  assert.equal(stateOf(undefined, sourceHash('Call 999.')), 'missing');
  assert.equal(stateOf({ of, state: 'machine' }, sourceHash('Call 999.')), 'machine');
  assert.equal(stateOf({ of, state: 'machine' }, sourceHash('Call 101.')), 'stale');
  const checked = { of, state: 'checked', by: 'translator', date: '2026-11-21' } as const;
  assert.equal(stateOf(checked, sourceHash('Call 999.')), 'checked');
  assert.equal(
    stateOf(checked, sourceHash('Call 999. ')),
    'stale',
    'a check holds for the English that was read',
  );
});

test('the hash of an English text is that of SHA-256, whatever the line endings', () => {
  // printf 'a\nb' | sha256sum
  assert.equal(sourceHash('a\nb'), '7e18f737311b');
  assert.equal(sourceHash('a\r\nb'), sourceHash('a\nb'));
});

test('only a check by a role on a day counts as one', () => {
  const isRecord = (fields: object) => translationRecord.safeParse({ of, ...fields }).success;
  assert.ok(isRecord({ state: 'machine' }));
  assert.ok(isRecord({ state: 'checked', by: 'translator', date: '2026-11-21' }));
  for (const fields of [
    { state: 'checked' },
    { state: 'checked', by: 'translator' },
    { state: 'checked', date: '2026-11-21' },
    { state: 'machine', by: 'translator', date: '2026-11-21' },
    { state: 'machine', by: 'translator' },
    { state: 'done' },
    { state: 'machine', of: '123' },
    {},
  ])
    assert.ok(!isRecord(fields), JSON.stringify(fields));
  assert.ok(translatedText.safeParse({ text: 'Ffoniwch', of, state: 'machine' }).success);
  assert.ok(!translatedText.safeParse({ text: '', of, state: 'machine' }).success);
  assert.ok(!translatedText.safeParse({ text: 'Ffoniwch', of, state: 'checked' }).success);
});
