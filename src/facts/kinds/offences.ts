import { z } from 'zod';
import { baseFields, localizedText } from '../base-fact.ts';
import { partialDate } from '../dates.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { act, maximumSentence } from '../law-fields.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('offences'),
    ...baseFields,
    act: act.optional(),
    plain: localizedText.optional(),
    example: localizedText.optional(),
    protects: localizedText.optional(),
    duty: z.literal(true).optional().describe('true for a duty, which has no sentence'),
    aggravates: z
      .literal(true)
      .optional()
      .describe('true for what only raises the sentence of another crime, and so has none of its own'),
    commonLaw: z
      .literal(true)
      .optional()
      .describe('true for a crime that no Act made, which has no first day'),
    maximum: maximumSentence.optional(),
    since: partialDate.optional(),
    timeLimit: localizedText
      .optional()
      .describe('by when the case has to start; left out where there is no limit'),
    changed: localizedText.optional(),
    coming: localizedText.optional(),
  }),
);

export type Offence = z.infer<typeof schema>;

/** Offences and their maximum sentences. */
export const offences: KindDefinition<typeof schema> = {
  kind: 'offences',
  schema,
  reviewer: 'a lawyer for the criminal law of',
  doubleEntry: ['maximum'],
  summarize: ({ act, maximum }, wording) =>
    [act && wording.act(act), maximum && wording.maximum(maximum)].filter(Boolean).join(': '),
};
