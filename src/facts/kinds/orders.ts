import { z } from 'astro/zod';
import { baseFields, localizedText } from '../base-fact.ts';
import { isoDate } from '../dates.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { act, duration } from '../law-fields.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('orders'),
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
  }),
);

export type Order = z.infer<typeof schema>;

/** Court and police orders that protect people. */
export const orders: KindDefinition<typeof schema> = {
  kind: 'orders',
  schema,
  reviewer: 'a lawyer for the protective orders of',
  doubleEntry: ['breach.maximum'],
  summarize: ({ act, breach }, wording) =>
    [act && wording.act(act), breach?.maximum && wording.sentence(breach.maximum)].filter(Boolean).join(': '),
};
