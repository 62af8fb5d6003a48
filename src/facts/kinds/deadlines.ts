import { z } from 'zod';
import { baseFields, localizedText } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('deadlines'),
    ...baseFields,
    time: localizedText,
  }),
);

export type Deadline = z.infer<typeof schema>;

/** How long readers have for a step: to start a case, to ask for a review, to claim. */
export const deadlines: KindDefinition<typeof schema> = {
  kind: 'deadlines',
  schema,
  reviewer: 'a lawyer for criminal procedure of',
  doubleEntry: ['time'],
  summarize: ({ time }, wording) => wording.localize(time),
};
