import { tokenizeAndStem } from '../../../content/tokenizer.ts';
import type { Intent, SearchIndex, SearchLanguage } from '../search-index.ts';
import { createClassReader, createJudge } from './evidence.client.ts';
import { createIntentMatcher, type TokenizedQuery } from './intent-matcher.client.ts';
import { isOtherLanguage } from './query-language.client.ts';
import { findNumbers } from './query-numbers.client.ts';

/** A need that a query shows, by a pattern, by evidence, a number or a language, and how much its page gains by it. */
export type Need = Pick<Intent, 'page' | 'card' | 'first' | 'past'> & { strength?: number };

/** The needs of a query: of those whose page comes first, the last one does. */
interface FoundNeeds {
  needs: Need[];
  /** True for a phone number that no service here has. */
  hasForeignNumber: boolean;
}

/** Creates a function that finds what a query shows, whatever pages have its words. */
export function createNeedFinder(
  { language, numbers }: SearchIndex,
  isKnown: (stem: string) => boolean,
): (text: string, query: TokenizedQuery) => FoundNeeds {
  const matchIntents = createIntentMatcher(language);
  const judge = createEvidenceJudge(language);
  const foreign = new Set(language.foreign.split(' '));
  return (text, query) => {
    const { pages, hasForeign } = findNumbers(text, numbers);
    const shown = [...judge(text, isKnown), ...matchIntents(query)];
    const isDanger = ({ card }: Need) => card === 'danger';
    // The words for danger are known in some languages that the site lacks.
    const isForeign = !shown.some(isDanger) && isOtherLanguage(text, { foreign, isKnown });
    const urgent = shown.filter(({ card }) => card).sort((a, b) => Number(isDanger(a)) - Number(isDanger(b)));
    const firsts = [
      ...(isForeign ? [language.other] : []),
      // Who called matters less than a life, and danger most.
      ...(hasForeign ? [numbers.caller, ...urgent.map(({ page }) => page)] : []),
      ...pages,
    ];
    return {
      needs: [...shown, ...firsts.filter((page) => page >= 0).map((page): Need => ({ page, first: true }))],
      hasForeignNumber: hasForeign,
    };
  };
}

/** Creates a function that returns what a text shows by its classes of words, the strongest first. */
function createEvidenceJudge({
  classes,
  words,
  evidence,
}: SearchLanguage): (text: string, isKnown: (stem: string) => boolean) => Need[] {
  const { read } = createClassReader(classes, words.split(' '));
  const judges = evidence.map((each) => ({ each, judge: createJudge(each, classes.length) }));
  return (text, isKnown) => {
    const sequence = read(tokenizeAndStem(text), isKnown);
    const sums = judges.map(({ each, judge }) => ({ each, sum: judge(sequence) }));
    const strongest = Math.max(...sums.map(({ sum }) => sum));
    return sums
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum)
      .map(({ each: { page, card, first }, sum }) => ({
        page,
        ...(card && { card }),
        // Who reports danger more than a wish is no stalker.
        ...(first && sum === strongest && { first }),
        strength: Math.min(1, (sum + 0.5) / 2),
      }));
  };
}
