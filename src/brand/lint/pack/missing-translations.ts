import { localisedFields } from '../../field-values.ts';
import type { PackRule } from '../pack-rule.ts';

export const missingTranslations: PackRule = {
  id: 'missing-translations',
  description:
    'No text of the pack that lacks one of its languages: readers of that language would see a gap.',
  check({ data, positionOf }, report) {
    const fields = [...localisedFields(data), { path: ['domains'], value: data.domains }];
    if (typeof data.canonical !== 'string') fields.push({ path: ['canonical'], value: data.canonical });
    report(
      fields.flatMap(({ path, value }) =>
        data.languages
          .filter((language) => !(language in value))
          .map((language) => ({
            ...positionOf(path),
            message: `"${path.join('.')}" is missing in the language "${language}"`,
            fix: `a line "${language}: …", or take "${language}" out of "languages"`,
          })),
      ),
    );
  },
};
