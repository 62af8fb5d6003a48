import { z } from 'astro/zod';
import { baseFields, localizedText, nonEmptyText } from '../base-fact.ts';
import { addMonths } from '../dates.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { maxStepsMonths, minSourcesOfMedium } from '../limits.ts';

const step = z
  .strictObject({
    path: z
      .array(nonEmptyText)
      .min(1)
      .optional()
      .describe('the names of the menus in their order, as the maker writes them'),
    text: localizedText.optional(),
  })
  .refine(({ path, text }) => path ?? text, 'has neither path nor text')
  .describe('path (the menus to open), text (what to do there) or both');

/** What a reader needs of every record: without one of these its card would have a gap. */
const fieldsOfCard = ['version', 'steps', 'notice', 'general'] as const;

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('steps'),
    ...baseFields,
    product: nonEmptyText.describe('the device, app or service, as its maker names it'),
    version: localizedText
      .optional()
      .describe('which versions show these menus, like { en: "iOS 16 and later" }'),
    steps: z.array(step).min(1).optional().describe('what to open and to do, in order'),
    save: localizedText.optional().describe('what to save first, because it goes'),
    notice: localizedText.optional().describe('what the other person may notice'),
    general: localizedText
      .optional()
      .describe('where to look and whom to ask: what pages show once checkBy has passed'),
  }),
).superRefine((record, context) => {
  const fail = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (record.checkBy > addMonths(record.checked, maxStepsMonths))
    fail('checkBy', `is more than ${maxStepsMonths} months after "checked": menus move with each release`);
  if (!record.publish) return;
  if (record.confidence === 'medium' && record.sources.length < minSourcesOfMedium)
    fail('sources', `has only ${record.sources.length}, and medium confidence needs a second that agrees`);
  for (const field of fieldsOfCard) if (record[field] === undefined) fail(field, 'is missing');
});

export type Steps = z.infer<typeof schema>;

/** Steps through the menus of a device, app or service, in its maker's own names. */
export const steps: KindDefinition<typeof schema> = {
  kind: 'steps',
  schema,
  reviewer: 'a person with this device or app in hand, and the page of its maker',
  doubleEntry: [],
  expires: true,
};
