import { z } from 'zod';
import { baseFields, nonEmptyText } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('stalker-types'),
    ...baseFields,
    startsFrom: nonEmptyText.optional(),
    usualTarget: nonEmptyText.optional(),
    pattern: nonEmptyText.optional(),
  }),
);

export type StalkerType = z.infer<typeof schema>;

/** Types of stalkers, from research. */
export const stalkerTypes: KindDefinition<typeof schema> = {
  kind: 'stalker-types',
  schema,
  reviewer: 'the editor, with a researcher in this field',
  doubleEntry: [],
};
