import { findHardCodedFacts } from '../../../content/hard-coded-facts.ts';
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
          .flatMap((text) => findHardCodedFacts(text))
          .filter(({ kind }) => kind === 'a phone number')
          .map(({ text }) => ({
            ...brand.positionOf(path),
            message: `"${path.join('.')}" holds the phone number ${text}`,
            fix: 'words without it, and the number in a field for numbers, where it is checked',
          })),
      ),
    );
  },
};
