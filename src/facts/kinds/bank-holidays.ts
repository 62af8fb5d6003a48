import { z } from 'zod';
import { baseFields } from '../base-fact.ts';
import { isoDate } from '../dates.ts';
import { type KindDefinition, withInvariants } from '../kind-definition.ts';

const schema = withInvariants(
  z.strictObject({
    kind: z.literal('bank-holidays'),
    ...baseFields,
    days: z.array(isoDate).min(1).describe('the days on which these nations have a bank holiday'),
  }),
);

export type BankHolidays = z.infer<typeof schema>;

/** Days on which helplines may be closed, by nation. */
export const bankHolidays: KindDefinition<typeof schema> = {
  kind: 'bank-holidays',
  schema,
  reviewer: 'the editor, on the page of the government that the record names',
  doubleEntry: [],
};
