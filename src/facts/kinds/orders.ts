import { z } from 'zod';
import { baseFields, localizedText } from '../base-fact.ts';
import { partialDate } from '../dates.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { act, maximumSentence } from '../law-fields.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('orders'),
    ...baseFields,
    act: act.optional(),
    plain: localizedText.optional(),
    example: localizedText.optional(),
    whoApplies: localizedText.optional(),
    form: localizedText.optional().describe('the name of the form, where there is one'),
    cost: localizedText.optional(),
    protects: localizedText.optional(),
    lasts: localizedText.optional(),
    where: localizedText.optional().describe('in which parts of the United Kingdom it holds'),
    breach: z
      .strictObject({ maximum: maximumSentence.optional(), words: localizedText.optional() })
      .optional()
      .describe('maximum, words or both'),
    since: partialDate.optional(),
    coming: localizedText.optional(),
    limits: localizedText.optional(),
    absent: z.literal(true).optional().describe('true for an order that these nations do not have'),
  }),
);

export type Order = z.infer<typeof schema>;
/** What follows a breach of an order. */
export type Breach = NonNullable<Order['breach']>;

/** Court and police orders that protect people. */
export const orders: KindDefinition<typeof schema> = {
  kind: 'orders',
  schema,
  reviewer: 'a lawyer for the protective orders of',
  doubleEntry: ['breach.maximum'],
  summarize: ({ act, breach }, wording) =>
    [act && wording.act(act), breach?.maximum && wording.maximum(breach.maximum)].filter(Boolean).join(': '),
};
