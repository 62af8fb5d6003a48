import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMessages } from '../../../src/content/messages.ts';
import type { MaximumSentence } from '../../../src/facts/law-fields.ts';
import { formatMaximum, formatSentence } from '../../../src/site/sentences.ts';

const messages = readMessages('content/messages').messages.get('en');
const site = {
  languageTag: 'en-GB',
  t: (key: string, { time = '' }: Record<string, string | number> = {}) =>
    messages?.get(key)?.replace('{time}', String(time)) ?? `no ${key}`,
};
const prison = (maximum: MaximumSentence | undefined) => formatMaximum(site, maximum);

test('life is the longest sentence, whichever court can impose it', () => {
  assert.equal(prison({ indictment: { life: true } }), 'life');
  assert.equal(prison({ summary: { months: 12 }, indictment: { life: true } }), 'life');
  assert.equal(prison({ summary: { life: true }, indictment: { years: 14 } }), 'life');
});

test('without life the longer of the two is returned, in its own unit', () => {
  assert.equal(prison({ summary: { months: 12 }, indictment: { years: 14 } }), '14 years');
  assert.equal(prison({ summary: { months: 13 }, indictment: { years: 1 } }), '13 months');
  assert.equal(prison({ summary: { months: 6 } }), '6 months');
});

test('an unconfirmed maximum has no text, so that the page says that it is being checked', () => {
  assert.equal(prison(undefined), undefined);
});

test('the text for life fits in place of a duration', () => {
  const life = formatSentence(site, { life: true });
  assert.equal(site.t('law.prison', { time: life }), 'life in prison');
  assert.equal(
    site.t('law.breach-prison', { time: life }),
    'It is a crime. The longest sentence is life in prison.',
  );
});
