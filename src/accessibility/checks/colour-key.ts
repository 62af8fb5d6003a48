import { rgba } from '../in-page/colours.ts';
import { all, isSeen, textOf } from '../in-page/elements.ts';
import { nameOf } from '../in-page/names.ts';
import { once, type PageCheck } from './check.ts';

/** How large a sample of colour in a key may be, in CSS pixels. */
const largest = 48;
/** How long the words of a key may be. */
const longest = 40;

/** What a key explains by colour is told in another way too. */
export const colourKey: PageCheck = {
  id: 'colour-key',
  wcag: '1.4.1',
  mend: 'Write the word of the key into each thing, or add a sign that differs.',
  in: once,
  find() {
    const key = new Map(
      samples().map((sample) => [colourOf(sample), textOf(sample.parentElement ?? sample)]),
    );
    if (key.size < 2) return [];
    const painted = all('td, li, a, button, span, div').filter(
      (each) => key.has(colourOf(each)) && isSeen(each) && isPlain(each),
    );
    const kinds = new Set(painted.map(colourOf));
    const isTold = painted.length < 3 || kinds.size < 2;
    return isTold
      ? []
      : painted.map((element) => ({ element, what: 'only its colour tells what the key explains' }));
  },
};

/** Small boxes of a colour: empty with words beside them, or with the words in them, and outside any table. */
function samples(): HTMLElement[] {
  return all('i, b, span, div, dt').filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    const words = textOf(each) || textOf(each.parentElement ?? each);
    const isBox =
      textOf(each) === '' ? Math.max(width, height) <= largest : words.length <= longest && height <= largest;
    return (
      isBox &&
      isSeen(each) &&
      !each.closest('table, button, a') &&
      rgba(getComputedStyle(each).backgroundColor)[3] === 1 &&
      /\p{L}{2}/u.test(words)
    );
  });
}

function colourOf(element: Element): string {
  return getComputedStyle(element).backgroundColor;
}

/** A thing with a number and no words, like a day, that neither has another name nor a picture. */
function isPlain(element: HTMLElement): boolean {
  const text = textOf(element);
  if (
    !/^[\d\s.,:/-]+$/.test(text) ||
    text.length > 12 ||
    element.querySelector('svg, img, [aria-label], [title]')
  )
    return false;
  const name = nameOf(element) || element.getAttribute('aria-label') || element.title;
  return name === '' || name === text;
}
