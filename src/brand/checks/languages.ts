import type { BrandCheck } from './check.ts';

/** Whatever readers see must exist in every language that the pack offers. */
export const languages: BrandCheck = ({ file, data, placeOf }) => {
  const fields: [string[], Record<string, string>][] = [
    [['name'], data.name],
    [['neutral', 'title'], data.neutral.title],
    [['neutral', 'description'], data.neutral.description],
    [['logo', 'alt'], data.logo.alt],
    [['domains'], data.domains],
  ];
  return fields.flatMap(([path, words]) =>
    data.languages
      .filter((language) => !(language in words))
      .map((language) => ({
        file,
        ...placeOf(path),
        wrong: `"${path.join('.')}" is missing in the language "${language}"`,
        instead: `a line "${language}: …", or take "${language}" out of "languages"`,
      })),
  );
};
