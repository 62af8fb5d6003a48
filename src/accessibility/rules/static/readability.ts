import { isVisibleOnScreen, normalizedText, queryAll, textElements } from '../../dom/element-queries.ts';
import type { Violation } from '../../finding.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const readability: StaticRule = {
  id: 'readability',
  description:
    'No long text that is justified, italic, in capitals, very small or tightly set: it is hard to read. For a person to judge (AAA).',
  wcag: '1.4.8',
  fix: 'Set long text left, upright, in small letters, with 1.5 lines of space and lines of at most 80 letters.',
  settings: defaultSettingOnly,
  check(_, report) {
    const long = textElements().filter(
      (element) =>
        isVisibleOnScreen(element) &&
        normalizedText(element).length > 100 &&
        /block|list-item|cell/.test(getComputedStyle(element).display),
    );
    const centred = queryAll('pre').filter(
      (element) => isVisibleOnScreen(element) && !element.querySelector('code, samp'),
    );
    report([
      ...long.flatMap((element) =>
        findTextFaults(element).map((message): Violation => ({ element, message, outcome: 'review' })),
      ),
      ...centred.map(
        (element): Violation => ({ element, message: 'text is set with <pre>', outcome: 'review' }),
      ),
      ...textElements()
        .filter(
          (element) =>
            isVisibleOnScreen(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 11,
        )
        .map((element): Violation => ({ element, message: 'the text is very small', outcome: 'review' })),
    ]);
  },
};

function findTextFaults(element: Element): string[] {
  const { textAlign, fontStyle, textTransform, lineHeight, fontSize, width } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  const text = normalizedText(element);
  const checks: [boolean, string][] = [
    [textAlign === 'justify', 'long text is justified'],
    [fontStyle === 'italic', 'long text is in italics'],
    [textTransform === 'uppercase' || isInCapitals(text), 'long text is in capitals'],
    [Number.parseFloat(lineHeight) < size * 1.2, 'the lines of long text are close together'],
    [Number.parseFloat(width) / size > 55 && text.length > 200, 'the lines are very long'],
  ];
  return checks.filter(([isFault]) => isFault).map(([, message]) => message);
}

/** Whether the letters of a text are capitals. Arabic, for one, has none. */
export function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}
