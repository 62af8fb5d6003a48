/** Letters of several characters, by language (CLDR, index characters). Each has a heading of its own in an A to Z. */
const digraphs: Record<string, readonly string[]> = {
  cy: ['ch', 'dd', 'ff', 'ng', 'll', 'ph', 'rh', 'th'],
};

/** Returns the first letter of a label in the alphabet of a language (BCP 47), like "Ll" in Welsh; empty without one. */
export function firstLetter(label: string, languageTag: string): string {
  const [start = ''] = label.normalize('NFD').match(/[\p{L}\p{N}].*/su) ?? [];
  const pairs = digraphs[new Intl.Locale(languageTag).language] ?? [];
  const pair = pairs.find((each) => start.toLocaleLowerCase(languageTag).startsWith(each));
  const [letter = '', ...rest] = pair ?? start.slice(0, 1 + Number(/^[\uD800-\uDBFF]/.test(start)));
  return letter.toLocaleUpperCase(languageTag) + (pair ? rest.join('') : '');
}
