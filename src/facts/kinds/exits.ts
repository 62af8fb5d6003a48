import { z } from 'zod';
import { baseFields, httpsUrl } from '../base-fact.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('exits'),
    ...baseFields,
    url: httpsUrl,
  }),
);

export type Exit = z.infer<typeof schema>;

/** Sites that the quick exit can open. */
export const exits: KindDefinition<typeof schema> = {
  kind: 'exits',
  schema,
  reviewer: 'the web team: open it in a browser',
  doubleEntry: [],
};
