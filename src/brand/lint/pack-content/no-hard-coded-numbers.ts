import { findPhoneLikeDigits } from '../../../content/phone-like-digits.ts';
import { localisedFields } from '../../field-values.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const noHardCodedNumbers: PackContentRule = {
  id: 'no-hard-coded-numbers',
  description:
    'No phone number in the words of a pack: a reader could not press it, and no check would cover it. A warning for digits that may be one.',
  check({ brand }, report) {
    report(
      localisedFields(brand).flatMap(({ path, value }) =>
        Object.values(value)
          .flatMap(findPhoneLikeDigits)
          .map(({ text, isCertain }) => ({
            ...brand.positionOf(path),
            ...(isCertain ? certain(path.join('.'), text) : possible(path.join('.'), text)),
          })),
      ),
    );
  },
};

function certain(field: string, number: string) {
  return {
    message: `"${field}" holds the phone number ${number}`,
    fix: 'words without it, and the number in a field for numbers, where it is checked',
  };
}

function possible(field: string, number: string) {
  return {
    message: `"${field}" holds ${number}, which readers may take for a phone number`,
    fix: 'what it is before it, like "reference 12345678", or a phone number in a field for numbers',
    severity: 'warning' as const,
  };
}
