import { compareTexts } from '../content/translations/compare-texts.ts';
import type { Diagnostic, MessageAndFix } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { ReadTranslation } from './read-translation.ts';
import type { WorkItem } from './work-units.ts';

/**
 * Checks what came back from a translator against the English of today: names, the English that it was made from, and all that a
 * translation keeps. Never throws.
 */
export function checkTranslations(
  file: string,
  read: readonly ReadTranslation[],
  work: readonly WorkItem[],
): Diagnostic[] {
  const english = new Map(work.flatMap(({ units }) => units.map((unit) => [unit.name, unit.english])));
  const seen = new Set<string>();
  return read.flatMap((translation) => {
    const { name, line } = translation;
    const problems = seen.has(name)
      ? [{ message: 'it is there twice', fix: 'one line for each text' }]
      : compare(translation, english);
    seen.add(name);
    return problems.map((problem) => ({
      file,
      line,
      column: 1,
      ...problem,
      message: `"${name}": ${problem.message}`,
    }));
  });
}

function compare(
  { name, english: madeFrom, translation }: ReadTranslation,
  texts: ReadonlyMap<string, string>,
): MessageAndFix[] {
  const english = texts.get(name);
  if (english === undefined)
    return [
      {
        message: 'no text has this name',
        fix: didYouMean(name, [...texts.keys()], 'the name that was exported'),
      },
    ];
  if (normalize(madeFrom) !== normalize(english))
    return [
      {
        message: 'its English has changed since it was exported',
        fix: 'a translation of the English of today: export it again',
      },
    ];
  return compareTexts(translation, english);
}

/** Programs may trim a text, or write its line breaks in their own way. */
function normalize(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
