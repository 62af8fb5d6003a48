import { messageGroup, type TextUnit } from './text-units.ts';

/** The ending of the general plural form of a message (CLDR); beside it stand the forms that a language has. */
const general = '.other';

/** Every plural form that a language can have (CLDR plural rules). */
export const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Returns the plural forms that a language has, by its code (ISO 639). */
export function pluralCategoriesOf(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/**
 * Returns the further plural forms of the messages with a number, like "record.count.two" in Welsh. Each is translated from the
 * general English form.
 */
export function pluralUnits(units: readonly TextUnit[], categories: readonly string[]): TextUnit[] {
  const messages = units.filter(({ group }) => group === messageGroup);
  const keys = new Set(messages.map(({ key }) => key));
  return messages
    .filter(({ key }) => key.endsWith(general))
    .flatMap((unit) =>
      categories
        .map((category) => `${unit.key.slice(0, -general.length)}.${category}`)
        .filter((key) => !keys.has(key))
        .map((key) => ({ ...unit, key })),
    );
}
