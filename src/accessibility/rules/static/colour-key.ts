import { accessibleName } from '../../dom/accessible-name.ts';
import { parseColour } from '../../dom/colours.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

/** Maximum size of a swatch in a key, in CSS pixels. */
const maxSwatchSize = 48;
/** Maximum length of a label in a key, in characters. */
const maxLabelLength = 40;

export const colourKey: StaticRule = {
  id: 'colour-key',
  description:
    'No key or legend that explains by colour alone: people who do not tell the colours apart would miss it.',
  wcag: '1.4.1',
  fix: 'Write the word of the key into each thing, or add a sign that differs.',
  settings: defaultSettingOnly,
  check(_, report) {
    const keyColours = new Map(
      findSwatches().map((sample) => [
        backgroundColourOf(sample),
        normalizedText(sample.parentElement ?? sample),
      ]),
    );
    if (keyColours.size < 2) return;
    const painted = queryAll('td, li, a, button, span, div').filter(
      (element) =>
        keyColours.has(backgroundColourOf(element)) && isVisibleOnScreen(element) && isNumberOnly(element),
    );
    const colours = new Set(painted.map(backgroundColourOf));
    const isExplained = painted.length < 3 || colours.size < 2;
    report(
      isExplained
        ? []
        : painted.map((element) => ({ element, message: 'only its colour tells what the key explains' })),
    );
  },
};

/** Small coloured boxes outside tables: empty beside a label, or with the label inside. */
function findSwatches(): HTMLElement[] {
  return queryAll('i, b, span, div, dt').filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const label = normalizedText(element) || normalizedText(element.parentElement ?? element);
    const isBox =
      normalizedText(element) === ''
        ? Math.max(width, height) <= maxSwatchSize
        : label.length <= maxLabelLength && height <= maxSwatchSize;
    return (
      isBox &&
      isVisibleOnScreen(element) &&
      !element.closest('table, button, a') &&
      parseColour(getComputedStyle(element).backgroundColor)[3] === 1 &&
      /\p{L}{2}/u.test(label)
    );
  });
}

function backgroundColourOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

/** An element with a number only, like a day of a calendar, without another name or an image. */
function isNumberOnly(element: HTMLElement): boolean {
  const text = normalizedText(element);
  if (
    !/^[\d\s.,:/-]+$/.test(text) ||
    text.length > 12 ||
    element.querySelector('svg, img, [aria-label], [title]')
  )
    return false;
  const name = accessibleName(element) || element.getAttribute('aria-label') || element.title;
  return name === '' || name === text;
}
