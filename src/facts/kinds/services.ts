import { z } from 'zod';
import { baseFields, httpsUrl, localizedText, nonEmptyText } from '../base-fact.ts';
import { hours } from '../hours.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { phone } from '../phone.ts';

/** Who a service is for or what about: a page asks for services by need, so that a new service appears without an edit. */
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
  'crisis',
  'hate',
  'exploitation',
  'police-misconduct',
  'court',
  'housing',
  'money',
  'work',
  'pets',
  'post-and-phone',
] as const;

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('services'),
    ...baseFields,
    runBy: nonEmptyText.optional().describe('who runs it, when the name does not say'),
    for: localizedText.optional(),
    needs: z.array(z.enum(needs)).describe(`any of ${needs.join(', ')}`),
    phone: phone.optional(),
    pressWhenAsked: z
      .string()
      .regex(/^\d{1,2}$/)
      .optional()
      .describe('one or two digits to press when a recorded voice asks, in quotes'),
    text: phone.optional(),
    textWord: nonEmptyText.optional().describe('what to write to the number for texts, like "SHOUT"'),
    textphone: phone.optional(),
    signVideo: httpsUrl.optional(),
    website: httpsUrl.optional(),
    email: z.email().optional().describe('an e-mail address'),
    hours: hours.optional(),
    cost: z.enum(['free', 'standard']).optional().describe('free or standard, where a source says so'),
    online: localizedText.optional().describe('what the website offers besides, such as a chat or a form'),
    otherLanguages: localizedText.optional(),
    checkFirst: z.boolean().optional().describe('true when readers should check before they call'),
    warning: localizedText.optional(),
  }),
);

export type Service = z.infer<typeof schema>;

/** Helplines and other services that people call, text or visit. */
export const services: KindDefinition<typeof schema> = {
  kind: 'services',
  schema,
  reviewer: 'the publisher: ring the service, and read its own website',
  doubleEntry: ['phone.digits', 'text.digits', 'textphone.digits', 'pressWhenAsked'],
  summarize: ({ phone, text, textphone, website, for: audience }, { localize }) => {
    const numbers = [...new Set([phone?.say, text?.say, textphone?.say])].filter(Boolean).join(', ');
    return numbers || (website && new URL(website).host) || (audience ? localize(audience) : '');
  },
};
