import { isSeen, textElements, textOf } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

const colours = '(?:red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|amber)';
const things =
  '(?:button|link|icon|box|panel|menu|field|tab|arrow|column|text|item|section|area|square|circle|form|row|word|label|heading|image|picture|bar)s?';
const shapes = '(?:round|square|circular|triangular)';
const doing = '(?:click|press|use|choose|select|tap|see|follow|find|fill|look|go|complete)';
const places =
  '(?:on|to|at|in) the (?:far |top |bottom |upper |lower |left |right )*(?:left|right|top|bottom|corner)(?: corner| side)?(?:-hand side)?';

/** Sentences that can be understood only by somebody who sees, each with the criterion that it fails. */
const patterns: RegExp[] = [
  new RegExp(`\\b(?:${doing}|the|our)\\b[^.]{0,30}\\b${things} ${places}`, 'i'),
  new RegExp(`\\b(?:the|our|this) (?:\\w+ )?(?:${colours}|${shapes}) (?:\\w+ )?${things}\\b`, 'i'),
  // A size tells what is meant only where somebody is told to do something with it: not in "the big picture".
  new RegExp(
    `\\b${doing}\\b[^.]{0,30}\\b(?:the|our|this) (?:\\w+ )?(?:big|large|small) (?:\\w+ )?${things}\\b`,
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

/** Nothing is explained by shape, colour, size, place or sound alone. */
export const sensoryWords: PageCheck = {
  id: 'sensory-words',
  wcag: '1.3.3',
  mend: 'Name the thing by its words as well.',
  in: once,
  find() {
    return textElements()
      .filter(isSeen)
      .flatMap((element) => {
        const block = element.closest('p, li, td, dd, label, legend') ?? element;
        const words = patterns.map((pattern) => pattern.exec(textOf(block))?.[0]).find(Boolean);
        return words && block.contains(element) && !isNamed(words)
          ? [{ element: block, what: `"${words}" can be understood only by somebody who sees` }]
          : [];
      })
      .filter(({ element }, index, found) => found.findIndex((each) => each.element === element) === index);
  },
};

/** The thing is also called by words in quotation marks. */
function isNamed(words: string): boolean {
  return /["“‘«]/.test(words);
}
