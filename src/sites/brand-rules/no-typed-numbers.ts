import { localisedFields } from '../../brand/values.ts';
import { typedFacts } from '../typed-facts.ts';
import type { BrandRule } from './index.ts';

/** Words of a pack hold no phone number: nobody could press it, and nothing would check it. */
export const noTypedNumbers: BrandRule = (brand) =>
  localisedFields(brand).flatMap(({ path, value }) =>
    Object.values(value)
      .flatMap((text) => typedFacts(text))
      .filter(({ what }) => what === 'a phone number')
      .map(({ text }) => ({
        path,
        wrong: `"${path.join('.')}" holds the phone number ${text}`,
        instead: 'words without it, and the number in a field for numbers, where it is checked',
      })),
  );
