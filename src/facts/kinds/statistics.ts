import { z } from 'zod';
import { baseFields, localizedText, nonEmptyText } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('statistics'),
    ...baseFields,
    sentence: localizedText.optional(),
    period: nonEmptyText,
  }),
);

export type Statistic = z.infer<typeof schema>;

/** Figures, each as a sentence. */
export const statistics: KindDefinition<typeof schema> = {
  kind: 'statistics',
  schema,
  reviewer: 'the editor, with whoever publishes the figure',
  doubleEntry: [],
  summarize: ({ sentence }, wording) => (sentence ? wording.localize(sentence) : ''),
};
