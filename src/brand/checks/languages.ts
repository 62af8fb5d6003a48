import { localisedFields } from '../values.ts';
import type { BrandCheck } from './check.ts';

/** Whatever readers see must exist in every language that the pack offers. */
export const languages: BrandCheck = ({ file, data, placeOf }) => {
  const fields = [...localisedFields(data), { path: ['domains'], value: data.domains }];
  if (typeof data.canonical !== 'string') fields.push({ path: ['canonical'], value: data.canonical });
  return fields.flatMap(({ path, value }) =>
    data.languages
      .filter((language) => !(language in value))
      .map((language) => ({
        file,
        ...placeOf(path),
        wrong: `"${path.join('.')}" is missing in the language "${language}"`,
        instead: `a line "${language}: …", or take "${language}" out of "languages"`,
      })),
  );
};
