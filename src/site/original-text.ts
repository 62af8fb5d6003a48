import { mapTexts } from './map-texts.ts';

/**
 * Marks around English within a text of another language, where a part is not translated. Components show texts in a hundred
 * places, many of them attributes, so each text carries its language itself, and what is rendered is read once: `renderMarks`.
 * Private-use characters, which no page, fact or pack can hold.
 */
const [start, end] = ['\uE000', '\uE001'];

const markPattern = new RegExp(`[${start}${end}]`, 'g');
const markedText = new RegExp(`${start}([^${start}${end}]*)${end}`, 'g');

/** Marks an English text that a site of another language shows, with whatever fills its blanks. */
export function markOriginal(text: string): string {
  return `${start}${withoutMarks(text)}${end}`;
}

/** Returns a text without marks, for whatever cannot tell the language of a part: titles, attributes, files. */
export function withoutMarks(text: string): string {
  return text.replaceAll(markPattern, '');
}

/** True for a text that holds a mark. */
export function hasMarks(text: string): boolean {
  return text.includes(start) || text.includes(end);
}

/** Returns HTML in which each marked text has its language (WCAG 3.1.2), and no mark is left. */
export function renderMarks(html: string, languageTag: string): string {
  if (!hasMarks(html)) return html;
  const withLanguage = (text: string) =>
    withoutMarks(text.replaceAll(markedText, `<span lang="${languageTag}" dir="ltr">$1</span>`));
  return mapTexts(html, withLanguage, withoutMarks);
}
