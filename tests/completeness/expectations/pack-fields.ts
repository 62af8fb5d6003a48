import { phrases, together } from '../artefact.ts';
import type { Expectation } from '../expectation.ts';
import { shownFields, textAt } from '../pack-fields.ts';

export const expectations: Expectation[] = [
  {
    name: 'what the pack holds',
    read: (pack) =>
      together(
        shownFields(pack).map(({ field, place, words }) => [
          `${field} on ${place || 'home'}`,
          phrases(textAt(pack, place, words), words),
        ]),
      ),
    expected: (pack) =>
      shownFields(pack).flatMap(({ field, place, words }) =>
        words.map((each) => `${field} on ${place || 'home'}: ${each}`),
      ),
  },
];
