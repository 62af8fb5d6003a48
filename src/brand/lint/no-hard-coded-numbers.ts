import { findHardCodedFacts } from '../../content/hard-coded-facts.ts';
import { localisedFields } from '../field-values.ts';
import type { BrandContentRule } from './content-rule.ts';

/** Words of a pack hold no phone number: nobody could press it, and nothing would check it. */
export const noHardCodedNumbers: BrandContentRule = (brand) =>
  localisedFields(brand).flatMap(({ path, value }) =>
    Object.values(value)
      .flatMap((text) => findHardCodedFacts(text))
      .filter(({ kind }) => kind === 'a phone number')
      .map(({ text }) => ({
        path,
        message: `"${path.join('.')}" holds the phone number ${text}`,
        fix: 'words without it, and the number in a field for numbers, where it is checked',
      })),
  );
