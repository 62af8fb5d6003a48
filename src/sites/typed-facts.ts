/** A fact that somebody typed where the component for it should stand. */
export interface TypedFact {
  index: number;
  text: string;
  what: string;
  instead: string;
}

interface Form {
  what: string;
  form: RegExp;
  instead: string;
}

const number =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty)';

/** Names that hold digits and are no facts. */
const names = /\bWCAG 2\.2\b|\bA4\b|\bLife360\b/g;

/** The forms that facts take when somebody types them. The first that fits a stretch of text names it. */
const forms: Form[] = [
  {
    what: 'a phone number',
    form: /\+44[\d ]+|\b0\d[\d ]{6,}\d\b|\b(?:999|112|101|111|18000|18001|1471|7726|61016|85258|116 ?123)\b/g,
    instead: '<Call service="…" />, <TextMessage>, <Textphone> or <PressCode>',
  },
  {
    what: 'a law',
    form: /\b(?:Act|Order) (?:\([^)]*\) )?(?:19|20)\d\d\b|\b(?:sections?|articles?|ss?\.) ?\d+[A-Z]*\b/gi,
    instead: '<Offence id="…" /> or <Order id="…" />',
  },
  {
    what: 'a length of time that may be a sentence',
    form: new RegExp(`\\b${number}[ -](?:months?|years?)\\b`, 'gi'),
    instead: '<Maximum offence="…" />, <Order id="…" />, or words without a number',
  },
  {
    what: 'a statistic',
    form: new RegExp(
      `\\d+(?:\\.\\d+)? ?%|\\bper ?cent\\b|\\b${number} in (?:every )?${number}\\b|\\b(?:million|thousand)s?\\b`,
      'gi',
    ),
    instead: '<Statistic id="…" />',
  },
  {
    what: 'an opening hour',
    form: /\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b24 ?\/ ?7\b|\b(?:24|twenty-four)[- ]hours?\b/gi,
    instead: '<Helpline service="…" />, which shows the hours',
  },
  {
    what: 'a number',
    form: /(?<!\d|\b(?:aged|over|under) )\d(?:[\d.,:]*\d)?/gi,
    instead: 'a word, or the component that shows this fact',
  },
  {
    what: 'a number in other digits',
    form: /(?!\d)\p{N}+/gu,
    instead: 'a word, or the component that shows this fact',
  },
];

/**
 * Facts typed into running text. A number, an Act's section, a sentence or a statistic is written once, in
 * content/facts, with its source. Ages ("under 18") are the only digits that text may hold.
 */
export function typedFacts(text: string): TypedFact[] {
  const found: TypedFact[] = [];
  let rest = text.replace(names, blank);
  for (const { what, form, instead } of forms) {
    for (const match of rest.matchAll(form))
      found.push({ index: match.index, text: match[0].trim(), what, instead });
    rest = rest.replace(form, blank);
  }
  return found;
}

/** As many characters as before, so that places stay right, none of which is part of a fact. */
function blank(found: string): string {
  return '\u00A0'.repeat(found.length);
}
