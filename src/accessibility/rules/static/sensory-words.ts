import { isVisibleOnScreen, normalizedText, textElements } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const colours = '(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|amber)';
const nouns =
  '(?:button|link|icon|box|panel|menu|field|tab|arrow|column|text|item|section|area|square|circle|form|row|word|label|heading|image|picture|bar)s?';
const shapes = '(?:round|square|circular|triangular)';
const verbs = '(?:click|press|use|choose|select|tap|see|follow|find|fill|look|go|complete)';
const places =
  '(?:on|to|at|in) the (?:far |top |bottom |upper |lower |left |right )*(?:left|right|top|bottom|corner)(?: corner| side)?(?:-hand side)?';

/** Sentences that rely on sensory characteristics, each with the criterion that it fails (WCAG 1.3.3, 1.4.1). */
const patterns: RegExp[] = [
  new RegExp(`\\b(?:${verbs}|the|our)\\b[^.]{0,30}\\b${nouns} ${places}`, 'i'),
  new RegExp(`\\b(?:the|our|this) (?:\\w+ )?(?:${colours}|${shapes}) (?:\\w+ )?${nouns}\\b`, 'i'),
  // A size identifies a control only in an instruction: not in "the big picture".
  new RegExp(
    `\\b${verbs}\\b[^.]{0,30}\\b(?:the|our|this) (?:\\w+ )?(?:big|large|small) (?:\\w+ )?${nouns}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:marked|shown|highlighted|outlined|listed|written|printed|coloured|colored|items?|fields?|names?|dates?|those|rows?|entries) (?:are )?in ${colours}\\b`,
    'i',
  ),
  new RegExp(`\\b(?:click|press|choose|select|tap) (?:on )?(?:the )?${colours}\\b`, 'i'),
  new RegExp(`\\bfields? (?:with|in|marked) (?:a |an )?${colours}`, 'i'),
  /\bwhen you hear (?:the|a) (?:beep|tone|sound)/i,
];

export const sensoryWords: StaticRule = {
  id: 'sensory-words',
  description:
    'No instruction by shape, colour, size, place or sound alone: people who do not perceive that cannot follow it.',
  wcag: '1.3.3',
  fix: 'Name the thing by its words as well.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      textElements()
        .filter(isVisibleOnScreen)
        .flatMap((element) => {
          const block = element.closest('p, li, td, dd, label, legend') ?? element;
          const phrase = patterns.map((pattern) => pattern.exec(normalizedText(block))?.[0]).find(Boolean);
          return phrase && block.contains(element) && !isQuoted(phrase)
            ? [{ element: block, message: `"${phrase}" can be understood only by somebody who sees` }]
            : [];
        })
        .filter(
          ({ element }, index, violations) =>
            violations.findIndex((violation) => violation.element === element) === index,
        ),
    );
  },
};

/** The element is also identified by quoted text. */
function isQuoted(phrase: string): boolean {
  return /["“‘«]/.test(phrase);
}
