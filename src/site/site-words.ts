import { sourceLanguage } from '../content/translations/translation-state.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import type { LocalizedText } from '../facts/base-fact.ts';
import { localize } from '../facts/formatting.ts';
import type { SiteContent } from './recalls.ts';

/** Returns the message of a key with its {blanks} filled. */
type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Marks an English text among the words of another language. */
type Mark = (text: string) => string;

/** Returns the function that finds the message of a key and fills its {blanks}. */
export function createTranslator({ messages }: SiteContent, language: string, mark: Mark): Translate {
  const own = messages.get(language);
  const english = messages.get(sourceLanguage);
  const fill = (text: string, values: Record<string, string | number>) =>
    text.replaceAll(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
  return (key, values = {}) => {
    const text = own?.get(key);
    if (text !== undefined) return fill(text, values);
    const original = english?.get(key);
    if (original === undefined) throw new DiagnosticError(missingMessage(key));
    return mark(fill(original, values));
  };
}

function missingMessage(key: string): Diagnostic {
  return {
    file: `content/messages/${sourceLanguage}.json`,
    message: `there is no "${key}", and a component shows it`,
    fix: `"${key}": { "text": "…", "where": "…" }, with the words and where on the site a reader meets them`,
  };
}

/** Returns the function that finds the text of a fact or pack in a language. */
export function createLocalizer(
  { translations }: SiteContent,
  language: string,
  mark: Mark,
): (text: LocalizedText) => string {
  const shown = translations.get(language)?.shown;
  return (text) => {
    const translated = text[language] ?? shown?.get(text);
    if (translated !== undefined) return translated;
    const original = localize(text, sourceLanguage);
    return language === sourceLanguage ? original : mark(original);
  };
}

/** Returns the keys of English, and the plural forms that only this language has. */
export function messageKeysIn(language: string, { messages }: SiteContent): string[] {
  const own = [sourceLanguage, language].flatMap((each) => [...(messages.get(each)?.keys() ?? [])]);
  return [...new Set(own)];
}
