import { isVisibleOnScreen, normalizedText, textElements } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const colours = '(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|amber)';
const pageParts = 'button|link|icon|panel|menu|field|tab|column|text|section|form|row|label|heading';
/** They are as often things of the world: "follow the yellow arrows up the hill". */
const things = 'arrow|box|item|area|square|circle|word|image|picture|bar';
const nouns = `(?:${pageParts}|${things})(?:e?s)?`;
const shapes = '(?:round|square|circular|triangular)';
const verbs = '(?:click|press|use|choose|select|tap|see|follow|find|fill|look|go|complete)';
const places =
  '(?:on|to|at|in) the (?:far |top |bottom |upper |lower |left |right )*(?:left|right|top|bottom|corner)(?: corner| side)?(?:-hand side)?';

const ofSuchLook = `\\b(?:the|our|this) (?:\\w+ )?(?:${colours}|${shapes}) (?:\\w+ )?`;

/** Sentences that rely on sensory characteristics, each with the criterion that it fails (WCAG 1.3.3, 1.4.1). */
const patterns: RegExp[] = [
  new RegExp(`\\b(?:${verbs}|the|our)\\b[^.]{0,30}\\b${nouns} ${places}`, 'i'),
  new RegExp(`${ofSuchLook}(?:${pageParts})s?\\b`, 'i'),
  new RegExp(
    `\\b(?:click|press|use|choose|select|tap|fill|complete)\\b[^.]{0,30}${ofSuchLook}(?:${things})(?:e?s)?\\b`,
    'i',
  ),
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
/** Sentences that may speak of the page or of the world, which only a person can tell. */
const doubtfulPattern = new RegExp(`${ofSuchLook}(?:${things})(?:e?s)?\\b`, 'i');

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
          return block.contains(element) ? checkBlock(block) : [];
        })
        .filter(
          ({ element }, index, violations) =>
            violations.findIndex((violation) => violation.element === element) === index,
        ),
    );
  },
};

function checkBlock(block: Element): Violation[] {
  const text = normalizedText(block);
  const certain = patterns.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  const phrase = certain ?? doubtfulPattern.exec(text)?.[0];
  if (!phrase || isQuoted(phrase)) return [];
  const message = `"${phrase}" can be understood only by somebody who sees`;
  return [certain ? { element: block, message } : { element: block, message, outcome: 'review' }];
}

/** The element is also identified by quoted text. */
function isQuoted(phrase: string): boolean {
  return /["“‘«]/.test(phrase);
}
