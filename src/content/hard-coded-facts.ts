import { memoizeText } from './memoize-text.ts';

/** A fact typed into text where its component belongs. */
export interface HardCodedFact {
  index: number;
  text: string;
  kind: string;
  fix: string;
}

interface FactPattern {
  kind: string;
  pattern: RegExp;
  fix: string;
}

const numberPattern =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)';

/** Names with digits that are not facts. */
const exemptNames =
  /\bWCAG 2\.2\b|\bA4\b|\bLife360\b|\b192\.com\b|\bform (?:C8|FL401|N16A)\b|\bPractice Direction 12J\b/g;

/** The forms of typed facts. The first pattern that matches a stretch of text names it. */
const factPatterns: FactPattern[] = [
  {
    kind: 'a path through menus',
    // From the beginning of a word: tried at each of its letters, a long one would take quadratic time.
    pattern: /(?<!\S)\S+ [›→] \S+/g,
    fix: '<Steps id="…" />, whose record has the page that shows these menus and the day of its next check',
  },
  {
    kind: 'a phone number',
    pattern:
      /\+44[\d ]+|\b0\d[\d ]{6,}\d\b|\b(?:999|112|101|111|18000|18001|1471|7726|61016|85258|116 ?123)\b/g,
    fix: '<Call service="…" />, <TextMessage>, <Textphone> or <PressCode>',
  },
  {
    kind: 'a law',
    pattern: /\b(?:Act|Order) (?:\([^)]*\) )?(?:19|20)\d\d\b|\b(?:sections?|articles?|ss?\.) ?\d+[A-Z]*\b/gi,
    fix: '<Offence id="…" /> or <Order id="…" />',
  },
  {
    kind: 'a length of time that may be a sentence',
    pattern: new RegExp(`\\b${numberPattern}[ -](?:months?|years?)\\b`, 'gi'),
    fix: '<Maximum offence="…" />, <Order id="…" />, or words without a number',
  },
  {
    kind: 'a statistic',
    pattern: new RegExp(
      `\\d+(?:\\.\\d+)? ?%|\\bper ?cent\\b|\\b${numberPattern} in (?:every )?${numberPattern}\\b|\\b(?:million|thousand)s?\\b`,
      'gi',
    ),
    fix: '<Statistic id="…" />',
  },
  {
    kind: 'an opening hour',
    pattern: /\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b24 ?\/ ?7\b|\b(?:24|twenty-four)[- ]hours?\b/gi,
    fix: '<Helpline service="…" />, which shows the hours',
  },
  {
    kind: 'a number',
    pattern: /(?<!\d|\b(?:aged|over|under) )\d(?:[\d.,:]*\d)?/gi,
    fix: 'a word, or the component that shows this fact',
  },
  {
    kind: 'a number in other digits',
    pattern: /(?!\d)\p{N}+/gu,
    fix: 'a word, or the component that shows this fact',
  },
];

/**
 * Finds facts typed into running text. A number, an Act's section, a sentence or a statistic is written once, in
 * content/facts, with its source. Ages ("under 18") are the only digits that text may contain.
 */
export const findHardCodedFacts = memoizeText<readonly HardCodedFact[]>((text) => {
  const hardCodedFacts: HardCodedFact[] = [];
  let remaining = text.replace(exemptNames, maskMatch);
  for (const { kind, pattern, fix } of factPatterns) {
    for (const match of remaining.matchAll(pattern))
      hardCodedFacts.push({ index: match.index, text: match[0].trim(), kind, fix });
    remaining = remaining.replace(pattern, maskMatch);
  }
  return hardCodedFacts;
});

/** Masks a match with as many characters, none of which is part of a fact, so that positions stay right. */
function maskMatch(match: string): string {
  return '\u00A0'.repeat(match.length);
}
