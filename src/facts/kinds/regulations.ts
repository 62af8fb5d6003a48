import { z } from 'zod';
import { baseFields } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { act } from '../law-fields.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('regulations'),
    ...baseFields,
    act,
  }),
);

export type Regulation = z.infer<typeof schema>;

/** Laws about this site itself. */
export const regulations: KindDefinition<typeof schema> = {
  kind: 'regulations',
  schema,
  reviewer: 'a lawyer for public bodies of',
  doubleEntry: [],
  summarize: ({ act }, wording) => wording.act(act),
};
