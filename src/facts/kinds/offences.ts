import { z } from 'astro/zod';
import { baseFields, localizedText } from '../base-fact.ts';
import { isoDate } from '../dates.ts';
import { longerDuration } from '../formatting.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { act, maximumSentence } from '../law-fields.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('offences'),
    ...baseFields,
    act: act.optional(),
    plain: localizedText.optional(),
    example: localizedText.optional(),
    who: localizedText.optional(),
    duty: z.literal(true).optional().describe('true for a duty, which has no sentence'),
    maximum: maximumSentence.optional(),
    since: isoDate.optional(),
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
  summarize: ({ act, maximum }, wording) => {
    const longest = longerDuration(maximum?.summary, maximum?.indictment);
    return [act && wording.act(act), longest && wording.sentence(longest)].filter(Boolean).join(': ');
  },
};
