/** Length of the heading of a page. In characters, like every length here. */
export const maxTitleLength = 70;
/** Length of its shorter title, for lists and breadcrumbs. */
export const maxShortTitleLength = 40;
/** Length of its description, of which search engines show no more. */
export const maxDescriptionLength = 160;
/** Length of an entry in its list of changes. */
export const maxChangeLength = 160;
/** Length of another name in the A to Z. */
export const maxAliasLength = 40;
/** Digits that may be taken for a number to ring wherever they stand. */
export const minPhoneLikeDigits = 7;
/** Digits of the shortest number to ring, after a word for ringing or texting. */
export const minShortNumberDigits = 3;
/** Length of a search term. */
export const maxSearchTermLength = 60;
/** Words of a sentence: people read this in distress. */
export const maxSentenceWords = 25;
/** Flesch–Kincaid grade that a band of `content/voice.yaml` may allow (WCAG 3.1.5 asks for an alternative above 9). */
export const maxSpecialistGrade = 9;
/** Words of a sentence that counts as short. */
export const maxShortSentenceWords = 5;
/** Sentences of prose on a page whose figures are held to a band: on fewer, one sentence more or less decides. */
export const minMeasuredSentences = 25;
/** Characters of a long sentence that a message quotes. */
export const maxQuoteLength = 60;
/** Characters of a line of code that a message quotes. */
export const maxCodeLength = 40;
/** Length of a revealing word: a single letter would be everywhere. */
export const minRevealingWordLength = 2;
/** Words in a list of synonyms. */
export const minSynonyms = 2;
/** Pages of a sequence: one page is followed by none. */
export const minSequencePages = 2;
// Declared where a browser reads it: an import would change the published script.
export { minStemLength } from './tokenizer.ts';
/** Words from which a text cannot be the same in two languages; a name of fewer may be. */
export const minComparedWords = 4;
