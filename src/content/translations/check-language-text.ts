import type { MessageAndFix } from '../../diagnostics/diagnostic.ts';
import { sourceLanguage } from './translation-state.ts';

/** Returns what is wrong with the tag or the direction of a language, which every page of it declares (WCAG 3.1.1). */
export function checkLanguageText(key: string, text: string): MessageAndFix[] {
  if (key === 'language.direction' && text !== 'ltr' && text !== 'rtl')
    return [{ message: 'it is no direction', fix: 'ltr, or rtl for a language written from the right' }];
  if (key === 'language.tag' && !isForeignTag(text))
    return [{ message: 'it is no tag of another language', fix: 'a tag of BCP 47, like cy or cy-GB' }];
  return [];
}

function isForeignTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== sourceLanguage;
  } catch {
    return false;
  }
}
