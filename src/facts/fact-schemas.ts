import { z } from 'astro/zod';
import { type BaseFact, baseFields, httpsUrl, localizedText, nonEmptyText } from './base-fact.ts';
import { isoDate } from './dates.ts';
import { hours } from './hours.ts';
import { isDiallable, phone } from './phone.ts';

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
    title: nonEmptyText.describe('the short title of the Act with its year'),
    section: nonEmptyText.optional().describe('the section or article, in quotes, like "2A"'),
    url: httpsUrl.optional(),
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
const maximumSentence = z
  .strictObject({ summary: duration.optional(), indictment: duration.optional() })
  .refine((value) => value.summary || value.indictment, 'has neither summary nor indictment')
  .describe('summary, indictment or both');

const service = z.strictObject({
  ...baseFields,
  runBy: nonEmptyText.optional().describe('who runs it, when the name does not say'),
  for: localizedText.optional(),
  needs: z.array(z.enum(needs)).describe(`any of ${needs.join(', ')}`),
  phone: phone.optional(),
  pressWhenAsked: z
    .string()
    .refine(isDiallable)
    .optional()
    .describe('digits to press when a recorded voice asks, in quotes'),
  text: phone.optional(),
  textphone: phone.optional(),
  signVideo: httpsUrl.optional(),
  website: httpsUrl.optional(),
  email: z.email().optional().describe('an e-mail address'),
  hours: hours.optional(),
  cost: z.enum(['free', 'standard']).optional().describe('free or standard, where a source says so'),
  notOnBill: z.boolean().optional(),
  otherLanguages: localizedText.optional(),
  checkFirst: z.boolean().optional().describe('true when readers should check before they call'),
  warning: localizedText.optional(),
});

const offence = z.strictObject({
  ...baseFields,
  act: act.optional(),
  plain: localizedText.optional(),
  example: localizedText.optional(),
  who: localizedText.optional(),
  duty: z.literal(true).optional().describe('true for a duty, which has no sentence'),
  maximum: maximumSentence.optional(),
  since: isoDate.optional(),
  changed: localizedText.optional(),
  coming: localizedText.optional(),
});

const order = z.strictObject({
  ...baseFields,
  act: act.optional(),
  plain: localizedText.optional(),
  example: localizedText.optional(),
  whoApplies: localizedText.optional(),
  whoItProtects: localizedText.optional(),
  lasts: localizedText.optional(),
  breach: z
    .strictObject({ maximum: duration.optional(), words: localizedText.optional() })
    .optional()
    .describe('maximum, words or both'),
  since: isoDate.optional(),
  coming: localizedText.optional(),
  limits: localizedText.optional(),
});

const statistic = z.strictObject({
  ...baseFields,
  sentence: localizedText.optional(),
  period: nonEmptyText,
});

/** A law about this site itself. */
const regulation = z.strictObject({ ...baseFields, act });

const advice = z.strictObject({ ...baseFields, gist: nonEmptyText });

const stalkerType = z.strictObject({
  ...baseFields,
  startsFrom: nonEmptyText.optional(),
  usualTarget: nonEmptyText.optional(),
  pattern: nonEmptyText.optional(),
});

const exit = z.strictObject({ ...baseFields, url: httpsUrl });

const bankHolidays = z.strictObject({
  ...baseFields,
  days: z.array(isoDate).min(1).describe('the days on which these nations have a bank holiday'),
});

/**
 * Rules that hold for every record (content rules of the project): what is doubtful is kept with its question and
 * not shown; a check that lies before the last one is a mistake.
 */
function withInvariants<T extends z.ZodType>(schema: T) {
  return schema.superRefine((value, context) => {
    const fact = value as BaseFact;
    const fail = (path: keyof BaseFact, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const doubtful = fact.confidence === 'low' || fact.evidence === 'knowledge';
    if (doubtful && fact.publish) fail('publish', 'is true although nobody has confirmed this');
    if (!fact.publish && !fact.question) fail('question', 'is missing, although publish is false');
    if (fact.checkBy <= fact.checked) fail('checkBy', 'is not after "checked"');
  });
}

/** The kinds of fact: the name of the file under content/facts, and what each of its records must hold. */
export const factSchemas = {
  services: withInvariants(service),
  offences: withInvariants(offence),
  orders: withInvariants(order),
  statistics: withInvariants(statistic),
  regulations: withInvariants(regulation),
  advice: withInvariants(advice),
  'stalker-types': withInvariants(stalkerType),
  exits: withInvariants(exit),
  'bank-holidays': withInvariants(bankHolidays),
};

export type FactKind = keyof typeof factSchemas;
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
export type Fact = BaseFact & { kind: FactKind };
