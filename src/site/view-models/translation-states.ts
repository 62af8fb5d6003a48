import { sourceLanguage } from '../../content/translations/translation-state.ts';
import { unknownWordChecks, type WordCheck } from '../../content/word-checks.ts';
import type { Site } from '../site.ts';

/** How far a site is translated, for its accessibility statement. */
export interface TranslationStates {
  languageTag: string;
  /** The language in its own words, like "Cymraeg". */
  name: string;
  /** Numbers of pages by what readers see; pages of the pack are in none. */
  checked: number;
  machine: number;
  english: number;
  /** Texts on several pages that no translator has checked. */
  machineTexts: number;
  /** Rules that do not know the words of this language. */
  unchecked: WordCheck[];
}

/** Returns the states of every language of this publisher but the one that is written first. */
export function translationStates({ localizedSites }: Site): TranslationStates[] {
  return localizedSites
    .filter(({ language }) => language !== sourceLanguage)
    .map(({ language, languageTag, pages, machineTexts, t }) => {
      const translated = pages.filter(({ untranslated }) => !untranslated);
      const count = (state: string) =>
        translated.filter(({ translation }) => translation?.state === state).length;
      return {
        languageTag,
        name: t('language.name'),
        checked: count('checked'),
        machine: count('machine'),
        english: pages.length - translated.length,
        machineTexts,
        unchecked: unknownWordChecks(language),
      };
    });
}
