import { z } from 'zod';
import { pastIsoDate } from '../facts/dates.ts';
import { localised } from './field-types.ts';
import { maxSignOffs } from './limits.ts';

const pageDigest = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('the digest that npm run brand:sign prints, 16 of 0-9 and a-f in quotes');

const signOff = z
  .strictObject({
    section: z
      .string()
      .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/)
      .describe('a section of the site, like stay-safer or the-law/scotland'),
    by: localised,
    date: pastIsoDate,
    pages: z
      .record(z.string(), pageDigest)
      .refine((pages) => Object.keys(pages).length > 0, 'names no page')
      .describe('the digest of each page that was reviewed, as npm run brand:sign prints them'),
  })
  .describe('section, by (a role, never a name), date and pages');

/** A recorded review of one section of the site, in the version that the digests of its pages identify. */
export type SignOff = z.infer<typeof signOff>;

const example: SignOff[] = [
  {
    section: 'stay-safer',
    by: { en: 'the force solicitor' },
    date: '2026-11-03',
    pages: { 'en/going-out': '0123456789abcdef' },
  },
];

/** Which sections of the site were reviewed for the publisher. */
export const signOffs = z
  .array(signOff)
  .max(maxSignOffs)
  .meta({
    description: `a list of at most ${maxSignOffs} sign-offs, which npm run brand:sign prints for you to complete`,
    examples: [example],
  });
