import { findHardCodedFacts } from '../../../content/hard-coded-facts.ts';
import { findPhoneLikeDigits } from '../../../content/phone-like-digits.ts';
import { localisedFields } from '../../field-values.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const noHardCodedNumbers: PackContentRule = {
  id: 'no-hard-coded-numbers',
  description:
    'No phone number in the words of a pack: a reader could not press it, and no check would cover it.',
  check({ brand }, report) {
    report(
      localisedFields(brand).flatMap(({ path, value }) =>
        Object.values(value)
          .flatMap(phoneNumbersIn)
          .map((number) => ({
            ...brand.positionOf(path),
            message: `"${path.join('.')}" holds the phone number ${number}`,
            fix: 'words without it, and the number in a field for numbers, where it is checked',
          })),
      ),
    );
  },
};

/** The numbers in a text: those of every site, and what else may be taken for one. */
function phoneNumbersIn(text: string): string[] {
  const known = findHardCodedFacts(text).filter(({ kind }) => kind === 'a phone number');
  const numbers = known.map((each) => each.text);
  return [
    ...numbers,
    ...findPhoneLikeDigits(text).filter((found) => !numbers.some((each) => found.includes(each))),
  ];
}
