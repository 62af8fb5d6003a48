import { accessibleName } from '../../dom/accessible-name.ts';
import { parseColour } from '../../dom/colours.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

/** How large a sample of colour in a key may be, in CSS pixels. */
const maxSwatchSize = 48;
/** How long the words of a key may be. */
const maxLabelLength = 40;

export const colourKey: StaticRule = {
  id: 'colour-key',
  description:
    'No key or legend that explains by colour alone: people who do not tell the colours apart would miss it.',
  wcag: '1.4.1',
  fix: 'Write the word of the key into each thing, or add a sign that differs.',
  settings: defaultSettingOnly,
  check(_, report) {
    const key = new Map(
      findSwatches().map((sample) => [
        backgroundColourOf(sample),
        normalizedText(sample.parentElement ?? sample),
      ]),
    );
    if (key.size < 2) return;
    const painted = queryAll('td, li, a, button, span, div').filter(
      (each) => key.has(backgroundColourOf(each)) && isVisibleOnScreen(each) && isNumberOnly(each),
    );
    const kinds = new Set(painted.map(backgroundColourOf));
    const isTold = painted.length < 3 || kinds.size < 2;
    report(
      isTold
        ? []
        : painted.map((element) => ({ element, message: 'only its colour tells what the key explains' })),
    );
  },
};

/** Small boxes of a colour: empty with words beside them, or with the words in them, and outside any table. */
function findSwatches(): HTMLElement[] {
  return queryAll('i, b, span, div, dt').filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    const words = normalizedText(each) || normalizedText(each.parentElement ?? each);
    const isBox =
      normalizedText(each) === ''
        ? Math.max(width, height) <= maxSwatchSize
        : words.length <= maxLabelLength && height <= maxSwatchSize;
    return (
      isBox &&
      isVisibleOnScreen(each) &&
      !each.closest('table, button, a') &&
      parseColour(getComputedStyle(each).backgroundColor)[3] === 1 &&
      /\p{L}{2}/u.test(words)
    );
  });
}

function backgroundColourOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

/** A thing with a number and no words, like a day, that neither has another name nor a picture. */
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
