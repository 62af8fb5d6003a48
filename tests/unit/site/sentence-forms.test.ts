import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { type Duration, duration } from '../../../src/facts/law-fields.ts';
import { formatMaximum, formatSentence } from '../../../src/site/sentences.ts';

// Every form of sentence in the schema has a text: without it, cards and tables of the law would print that the sentence is
// unknown.

const messages = JSON.parse(readFileSync('content/messages/en.json', 'utf8')) as Record<
  string,
  { text: string }
>;
const site = {
  languageTag: 'en-GB',
  t: (key: string) => {
    const text = messages[key]?.text;
    assert.ok(text, key);
    return text;
  },
};
const notKnown = site.t('law.not-known');

/** The text of each form, for 7 of a counted unit. A new form of the schema fails until it has a text here. */
const expectedTexts: Record<string, string> = { months: '7 months', years: '7 years', life: 'life' };

const forms = z.toJSONSchema(duration, { io: 'input' }).anyOf ?? [];
const sentences = forms.map((form) => {
  const properties = Object.entries(form.properties ?? {});
  return properties.map(
    ([key, value]) => [key, typeof value === 'object' && 'const' in value ? value.const : 7] as const,
  );
});

test('exactly the forms of the schema have a text', () =>
  assert.deepEqual(
    sentences.flat().map(([key]) => key),
    Object.keys(expectedTexts),
  ));

for (const properties of sentences) {
  const name = properties.map(([key]) => key).join();
  test(`a sentence in ${name} is printed, on summary, on indictment and for a breach`, () => {
    const sentence = duration.parse(Object.fromEntries(properties));
    assert.equal(formatSentence(site, sentence), expectedTexts[name]);
    assert.equal(formatMaximum(site, { summary: sentence }), expectedTexts[name]);
    assert.equal(formatMaximum(site, { indictment: sentence }), expectedTexts[name]);
    assert.notEqual(expectedTexts[name], notKnown);
    assert.equal(
      site.t('law.prison').replace('{time}', expectedTexts[name] ?? ''),
      `${expectedTexts[name]} in prison`,
    );
  });
}

test('the longer of two maximums is printed, whichever court has it', () => {
  const pairs: [short: Duration, long: Duration, printed: string][] = [
    [{ months: 7 }, { years: 7 }, '7 years'],
    [{ months: 11 }, { years: 1 }, '1 year'],
    [{ years: 1 }, { months: 13 }, '13 months'],
    [{ years: 99 }, { life: true }, 'life'],
    [{ months: 9999 }, { life: true }, 'life'],
  ];
  for (const [short, long, printed] of pairs) {
    assert.equal(formatMaximum(site, { summary: short, indictment: long }), printed);
    assert.equal(formatMaximum(site, { summary: long, indictment: short }), printed);
  }
});

test('only an unconfirmed maximum has no text', () => {
  assert.equal(formatMaximum(site, undefined), undefined);
  assert.equal(formatMaximum(site, {}), undefined);
});
