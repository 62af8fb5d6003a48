import { z } from 'zod';
import { isIsoDate, isoDate, pastIsoDate } from '../facts/dates.ts';
import { email, localised } from './field-types.ts';
import { maxBurdens, maxProblems, maxReplyDays, maxTests, minReplyDays } from './limits.ts';
import { phone, textphone } from './phone-schema.ts';
import { successCriteria } from './wcag.ts';

/** Methods of accessibility testing; all but the first are manual. */
const testMethods = [
  'programs',
  'keyboard',
  'screen-reader',
  'zoom',
  'voice',
  'disabled-people',
  'whole-standard',
] as const;
/** A method of accessibility testing. */
export type TestMethod = (typeof testMethods)[number];

const criterion = z
  .string()
  .refine((number) => successCriteria.includes(number), 'is not a criterion of WCAG 2.2 at level A or AA')
  .describe('the number of a criterion of WCAG 2.2, level A or AA, in quotes, like "1.4.10"');

const test = z
  .strictObject({
    by: localised,
    date: pastIsoDate,
    how: z
      .array(z.enum(testMethods).describe(`one of ${testMethods.join(', ')}`))
      .min(1)
      .describe(`a list of any of ${testMethods.join(', ')}`),
    pages: z
      .union([z.literal('all'), z.array(z.string()).min(1)])
      .describe('all, or a list of the ids of pages, like [home, helplines]'),
  })
  .describe('by, date, how and pages');

const problem = z
  .strictObject({ what: localised, criterion, until: isoDate })
  .describe('what, criterion and until, the day by which it will work');

const burden = z
  .strictObject({ what: localised, why: localised, criterion })
  .describe('what, why and criterion');

const examples = {
  tested: [{ by: { en: 'Midshire Access Group' }, date: '2026-11-10', how: ['keyboard'], pages: ['home'] }],
  problems: [{ what: { en: 'Our logo has no name.' }, criterion: '1.1.1', until: '2027-03-31' }],
  burden: [
    {
      what: { en: 'A film on our page has no sign language.' },
      why: { en: 'It is shown for a week only.' },
      criterion: '1.2.5',
    },
  ],
};

/**
 * Contact for accessibility problems, and the content of the accessibility statement. The model statement under SI 2018/952,
 * regulation 8, requires each field.
 */
export const accessibility = z
  .strictObject({
    email: email.meta({ question: 'Which e-mail address is for people who cannot use a page?' }),
    phone: phone.optional().meta({ question: 'Which phone number is for people who cannot use a page?' }),
    textphone: textphone
      .optional()
      .meta({ question: 'Which number is for people who type, through Relay UK, and cannot use a page?' }),
    replyWithin: z.int().min(minReplyDays).max(maxReplyDays).meta({
      description: 'the number of working days, like 10',
      question: 'Within how many working days do you reply to them?',
    }),
    prepared: pastIsoDate.meta({
      description:
        'the day on which you first made the accessibility statement, in quotes, like "2026-11-21"',
      question: 'On which day was the accessibility statement first made?',
    }),
    reviewed: pastIsoDate.meta({
      description:
        'the day on which a person last read the accessibility statement and found it right, in quotes, like "2026-11-21"',
      question: 'On which day did a person last read it and find it right?',
    }),
    tested: z
      .array(test)
      .max(maxTests)
      .meta({ description: `a list of at most ${maxTests} tests of this copy`, examples: [examples.tested] })
      .default([]),
    problems: z
      .array(problem)
      .max(maxProblems)
      .meta({
        description: `a list of at most ${maxProblems} things that do not work for everyone`,
        examples: [examples.problems],
      })
      .default([]),
    burden: z
      .array(burden)
      .max(maxBurdens)
      .meta({
        description: `a list of at most ${maxBurdens} things that would be a disproportionate burden to mend`,
        examples: [examples.burden],
      })
      .default([]),
  })
  // Of texts that are no days, only that is said.
  .refine(({ prepared, reviewed }) => ![prepared, reviewed].every(isIsoDate) || reviewed >= prepared, {
    path: ['reviewed'],
    message: 'is before "prepared"',
  })
  .describe('email, phone and textphone (optional), replyWithin, prepared and reviewed');
