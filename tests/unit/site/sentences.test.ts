import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readMessages } from '../../../src/content/messages.ts';
import { type MaximumSentence, type Penalty, penalty } from '../../../src/facts/law-fields.ts';
import { localizeAct } from '../../../src/site/rendered-numbers.ts';
import {
  formatBreach,
  formatLongest,
  formatMaximum,
  formatPenalty,
  summarizeBreach,
} from '../../../src/site/sentences.ts';

const messages = readMessages('content/messages').messages.get('en');
const site = {
  languageTag: 'en-GB',
  localize: ({ en = '' }) => en,
  t: (key: string, blanks: Record<string, string | number> = {}) => {
    const text = messages?.get(key);
    assert.ok(text, key);
    return text.replaceAll(/\{(\w+)\}/g, (_, name) => String(blanks[name]));
  },
};
const formsOf = (schema: z.ZodType) =>
  (z.toJSONSchema(schema, { io: 'input' }).anyOf ?? []).map(({ required = [] }) => required.join());

/** The text of each form of penalty, for 7 of a counted unit: with a fine of any amount, and without a fine. */
const expectedPenalties: Record<string, [withFine: string, alone: string | undefined]> = {
  months: ['7 months in prison, a fine of any amount, or both', '7 months in prison'],
  years: ['7 years in prison, a fine of any amount, or both', '7 years in prison'],
  life: ['life in prison, a fine of any amount, or both', 'life in prison'],
  fine: ['a fine of any amount, but not prison', undefined],
};
const penaltyOf: Record<string, Penalty> = {
  months: { months: 7 },
  years: { years: 7 },
  life: { life: true },
};

test('exactly the forms of a penalty in the schema have a text', () =>
  assert.deepEqual(formsOf(penalty), Object.keys(expectedPenalties)));

for (const [form, [withFine, alone]] of Object.entries(expectedPenalties))
  test(`a penalty in ${form} is printed with its fine and without`, () => {
    const value = penaltyOf[form];
    assert.equal(formatPenalty(site, { ...value, fine: 'unlimited' } as Penalty), withFine);
    assert.equal(value && formatPenalty(site, value), alone);
  });

test('a level of the standard scale is printed as its amount', () => {
  const amounts = { 'level-3': '£1,000', 'level-4': '£2,500', 'level-5': '£5,000' } as const;
  for (const [level, amount] of Object.entries(amounts))
    assert.equal(
      formatPenalty(site, { months: 6, fine: level as keyof typeof amounts }),
      `6 months in prison, a fine of up to ${amount}, or both`,
    );
});

test('the maximum of each court is printed, the court with a jury last', () => {
  const both = { summary: { months: 12, fine: 'unlimited' }, indictment: { years: 10 } } as const;
  const summary = '12 months in prison, a fine of any amount, or both (without a jury)';
  assert.equal(formatMaximum(site, both), `${summary}; 10 years in prison (with a jury)`);
  assert.equal(formatMaximum(site, { summary: both.summary }), summary);
  assert.equal(formatMaximum(site, { indictment: both.indictment }), '10 years in prison (with a jury)');
});

test('the longest prison sentence is printed, whichever court has it', () => {
  const longest: [maximum: MaximumSentence, text: string | undefined][] = [
    [{ summary: { months: 12 }, indictment: { years: 14 } }, '14 years'],
    [{ summary: { months: 13 }, indictment: { years: 1 } }, '13 months'],
    [{ summary: { life: true }, indictment: { years: 14 } }, 'life'],
    [{ summary: { months: 6, fine: 'unlimited' } }, '6 months'],
    [{ summary: { fine: 'level-4' } }, 'a fine of up to £2,500, but not prison'],
    [{}, undefined],
  ];
  for (const [maximum, text] of longest) assert.equal(formatLongest(site, maximum), text);
});

test('a breach is summed up by court without its fine, unless a fine is all', () => {
  const fine = 'unlimited';
  const short = (breach: Parameters<typeof summarizeBreach>[1]) => summarizeBreach(site, breach);
  const both = { summary: { months: 12, fine }, indictment: { years: 5, fine } } as const;
  assert.equal(
    short({ maximum: both, words: { en: 'Or contempt.' } }),
    '12 months in prison (without a jury); 5 years in prison (with a jury)',
  );
  assert.equal(short({ maximum: { indictment: { life: true, fine } } }), 'life in prison (with a jury)');
  assert.equal(
    short({ maximum: { summary: { fine: 'level-4' } } }),
    'a fine of up to £2,500, but not prison (without a jury)',
  );
  assert.equal(short({ words: { en: 'They can be arrested.' } }), 'They can be arrested.');
});

test('a breach is printed with its sentence, its words, or both', () => {
  const maximum = { indictment: { years: 5 } };
  const crime = 'It is a crime. Longest sentence: 5 years in prison (with a jury).';
  const words = { en: 'They can be arrested.' };
  assert.equal(formatBreach(site, { maximum }), crime);
  assert.equal(formatBreach(site, { words }), words.en);
  assert.equal(formatBreach(site, { maximum, words }), `${crime} ${words.en}`);
});

test('an Order has articles, and an Act whose name holds the word Order has sections', () => {
  const named = (title: string) => localizeAct(site, { title, section: '4' });
  assert.equal(named('Public Order Act 1986'), 'Public Order Act 1986, section 4');
  const order = 'Protection from Harassment (Northern Ireland) Order 1997';
  assert.equal(named(order), `${order}, article 4`);
});
