import { localisedFields } from '../field-values.ts';
import type { PackRule } from './pack-rule.ts';

/** Whatever readers see must exist in every language that the pack offers. */
export const missingTranslations: PackRule = ({ file, data, positionOf }) => {
  const fields = [...localisedFields(data), { path: ['domains'], value: data.domains }];
  if (typeof data.canonical !== 'string') fields.push({ path: ['canonical'], value: data.canonical });
  return fields.flatMap(({ path, value }) =>
    data.languages
      .filter((language) => !(language in value))
      .map((language) => ({
        file,
        ...positionOf(path),
        message: `"${path.join('.')}" is missing in the language "${language}"`,
        fix: `a line "${language}: …", or take "${language}" out of "languages"`,
      })),
  );
};
