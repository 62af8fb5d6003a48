import { z } from 'zod';
import { baseFields, nonEmptyText } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('advice'),
    ...baseFields,
    gist: nonEmptyText,
  }),
);

export type Advice = z.infer<typeof schema>;

/** Advice of pages, and its authority. */
export const advice: KindDefinition<typeof schema> = {
  kind: 'advice',
  schema,
  reviewer: 'a specialist in this field, and the police force or charity that gives the same advice',
  doubleEntry: [],
};
