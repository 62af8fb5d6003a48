import { z } from 'astro/zod';
import { date } from '../calendar/date.ts';
import { hours } from './hours.ts';
import { isDiallable, phone } from './phone.ts';
import { type Common, common, https, localised, words } from './record.ts';

/** Who a service is for or what about: a page asks for services by need, so that a new service appears by itself. */
export const needs = [
  'emergency',
  'police',
  'stalking',
  'domestic-abuse',
  'sexual-violence',
  'any-crime',
  'distress',
  'young',
  'older',
  'men',
  'lgbt',
  'family-or-community',
  'deaf',
  'online',
  'private-pictures',
  'transport',
  'legal',
  'fraud',
  'own-behaviour',
] as const;

const act = z
  .strictObject({
    title: words.describe('the short title of the Act with its year'),
    section: words.optional().describe('the section or article, in quotes, like "2A"'),
    url: https.optional(),
  })
  .describe('title, section and url');

const duration = z
  .union([
    z.strictObject({ months: z.int().positive() }),
    z.strictObject({ years: z.int().positive() }),
    z.strictObject({ life: z.literal(true) }),
  ])
  .describe('{ months: 6 } or { years: 10 }');

/** The longest prison sentence: in a court without a jury (summary) and in a court with one (indictment). */
const maximum = z
  .strictObject({ summary: duration.optional(), indictment: duration.optional() })
  .refine((value) => value.summary || value.indictment, 'has neither summary nor indictment')
  .describe('summary, indictment or both');

const service = z.strictObject({
  ...common,
  runBy: words.optional().describe('who runs it, when the name does not say'),
  for: localised.optional(),
  needs: z.array(z.enum(needs)).describe(`any of ${needs.join(', ')}`),
  phone: phone.optional(),
  pressWhenAsked: z
    .string()
    .refine(isDiallable)
    .optional()
    .describe('digits to press when a recorded voice asks, in quotes'),
  text: phone.optional(),
  textphone: phone.optional(),
  signVideo: https.optional(),
  website: https.optional(),
  email: z.email().optional().describe('an e-mail address'),
  hours: hours.optional(),
  cost: z.enum(['free', 'standard']).optional().describe('free or standard, where a source says so'),
  notOnBill: z.boolean().optional(),
  otherLanguages: localised.optional(),
  checkFirst: z.boolean().optional().describe('true when readers should check before they call'),
  warning: localised.optional(),
});

const offence = z.strictObject({
  ...common,
  act: act.optional(),
  plain: localised.optional(),
  example: localised.optional(),
  who: localised.optional(),
  duty: z.literal(true).optional().describe('true for a duty, which has no sentence'),
  maximum: maximum.optional(),
  since: date.optional(),
  changed: localised.optional(),
  coming: localised.optional(),
});

const order = z.strictObject({
  ...common,
  act: act.optional(),
  plain: localised.optional(),
  example: localised.optional(),
  whoApplies: localised.optional(),
  whoItProtects: localised.optional(),
  lasts: localised.optional(),
  breach: z
    .strictObject({ maximum: duration.optional(), words: localised.optional() })
    .optional()
    .describe('maximum, words or both'),
  since: date.optional(),
  coming: localised.optional(),
  limits: localised.optional(),
});

const statistic = z.strictObject({
  ...common,
  sentence: localised.optional(),
  period: words,
});

/** A law about this site itself. */
const regulation = z.strictObject({ ...common, act });

const advice = z.strictObject({ ...common, gist: words });

const stalkerType = z.strictObject({
  ...common,
  startsFrom: words.optional(),
  usualTarget: words.optional(),
  pattern: words.optional(),
});

const exit = z.strictObject({ ...common, url: https });

const bankHolidays = z.strictObject({
  ...common,
  days: z.array(date).min(1).describe('the days on which these nations have a bank holiday'),
});

/**
 * Rules that hold for every record (content rules of the project): what is doubtful is kept with its question and
 * not shown; a check that lies before the last one is a mistake.
 */
function withRules<T extends z.ZodType>(schema: T) {
  return schema.superRefine((value, context) => {
    const fact = value as Common;
    const fail = (path: keyof Common, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const doubtful = fact.confidence === 'low' || fact.evidence === 'knowledge';
    if (doubtful && fact.publish) fail('publish', 'is true although nobody has confirmed this');
    if (!fact.publish && !fact.question) fail('question', 'is missing, although publish is false');
    if (fact.checkBy <= fact.checked) fail('checkBy', 'is not after "checked"');
  });
}

/** The kinds of fact: the name of the file under content/facts, and what each of its records must hold. */
export const kinds = {
  services: withRules(service),
  offences: withRules(offence),
  orders: withRules(order),
  statistics: withRules(statistic),
  regulations: withRules(regulation),
  advice: withRules(advice),
  'stalker-types': withRules(stalkerType),
  exits: withRules(exit),
  'bank-holidays': withRules(bankHolidays),
};

export type Kind = keyof typeof kinds;
export type Service = z.infer<typeof service>;
export type Offence = z.infer<typeof offence>;
export type Order = z.infer<typeof order>;
export type Statistic = z.infer<typeof statistic>;
export type Regulation = z.infer<typeof regulation>;
export type Advice = z.infer<typeof advice>;
export type StalkerType = z.infer<typeof stalkerType>;
export type Exit = z.infer<typeof exit>;
export type BankHolidays = z.infer<typeof bankHolidays>;
export type Duration = z.infer<typeof duration>;
export type Act = z.infer<typeof act>;
export type Fact = Common & { kind: Kind };
