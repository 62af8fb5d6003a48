import { z } from 'zod';
import { baseFields, localizedText, nonEmptyText } from '../base-fact.ts';
import { addMonths } from '../dates.ts';
import { isFrontPage } from '../front-page.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';
import { maxStepsMonths, minSourcesOfMedium } from '../limits.ts';

const step = z
  .strictObject({
    path: z
      .array(nonEmptyText)
      .min(1)
      .optional()
      .describe('the names of the menus in their order, as the maker writes them'),
    text: localizedText
      .optional()
      .describe('what to do there, for each language, like { en: "…" }; the last step has it'),
  })
  .refine(({ path, text }) => path ?? text, 'has neither path nor text')
  .describe('path (the menus to open), text (what to do there) or both');

/** What a reader needs of every record: without one of these its card would have a gap. */
const fieldsOfCard = ['version', 'steps', 'notice', 'general'] as const;

const record = z.strictObject({
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
    .describe('where to look and whom to ask: what a build shows once checkBy has passed'),
});

type Fail = (path: (string | number)[], message: string) => void;

/** Reports what a reader of a published record would miss: a source to open, a part of the card, words at the last screen. */
function checkPublished({ sources, steps, ...rest }: z.infer<typeof record>, fail: Fail): void {
  if (rest.confidence === 'medium' && sources.length < minSourcesOfMedium)
    fail(['sources'], `has only ${sources.length}, and medium confidence needs a second that agrees`);
  for (const [index, { url }] of sources.entries())
    if (url && isFrontPage(url))
      fail(['sources', index, 'url'], 'is a front page, which does not show these steps');
  const card = { ...rest, steps };
  for (const field of fieldsOfCard) if (card[field] === undefined) fail([field], 'is missing');
  const last = steps?.at(-1);
  if (steps && last?.path?.length && !last.text) fail(['steps', steps.length - 1, 'text'], 'is missing');
}

const schema = withInvariants(record).superRefine((value, context) => {
  const fail: Fail = (path, message) => context.addIssue({ code: 'custom', path, message });
  if (value.checkBy > addMonths(value.checked, maxStepsMonths))
    fail(['checkBy'], `is more than ${maxStepsMonths} months after "checked": menus move with each release`);
  if (value.publish) checkPublished(value, fail);
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
