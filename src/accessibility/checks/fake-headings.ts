import { all, isSeen, isSpoken, squeezed, textOf } from '../in-page/elements.ts';
import { once, type PageCheck } from './check.ts';

const elsewhere =
  'header, footer, nav, aside, table, a, button, label, legend, summary, figure, blockquote, form, dl, li, [role]:not([role="main"], [role="region"]), h1, h2, h3, h4, h5, h6, caption';

/** What looks like a heading is one. */
export const fakeHeadings: PageCheck = {
  id: 'fake-headings',
  wcag: '1.3.1',
  mend: 'Use <h2> to <h6> for what heads a part of the page.',
  in: once,
  find() {
    return all('p, div, span, b, strong, font')
      .filter(
        (element) =>
          !element.closest(elsewhere) && isSeen(element) && isSpoken(element) && looksLikeHeading(element),
      )
      .filter((element, _, found) => !found.some((other) => other !== element && other.contains(element)))
      .map((element) => ({ element, what: `"${textOf(element)}" looks like a heading and is none` }));
  },
};

function looksLikeHeading(element: HTMLElement): boolean {
  const text = textOf(element);
  if (
    getComputedStyle(element).writingMode !== 'horizontal-tb' ||
    text.length < 3 ||
    text.length > 80 ||
    /[.:;,!…]$/.test(text) ||
    element.querySelector('a, button, input, img, br, h1, h2, h3, h4, h5, h6, [role="heading"]')
  )
    return false;
  const block = element.closest('p, div') ?? element;
  if (squeezed(block.textContent ?? '') !== text || /^[\d£$€%.,\s+-]+$/.test(text)) return false;
  const body = followingText(block);
  return body !== undefined && standsOut(deepest(element), body);
}

/** The element that holds the words. */
function deepest(element: Element): Element {
  const [only, ...more] = element.children;
  return only && more.length === 0 && textOf(only) === textOf(element) ? deepest(only) : element;
}

function followingText(block: Element): Element | undefined {
  const next = block.nextElementSibling;
  if (!next?.matches('p, ul, ol, dl, div, table') || !isSeen(next)) return undefined;
  const first = next.matches('p') ? next : next.querySelector('p, li, dd, td');
  return first && textOf(first).length > 40 ? first : undefined;
}

function standsOut(heading: Element, body: Element): boolean {
  const [one, other] = [getComputedStyle(heading), getComputedStyle(body)];
  const ratio = Number.parseFloat(one.fontSize) / Number.parseFloat(other.fontSize);
  const isBolder = Number.parseInt(one.fontWeight, 10) >= 600 && Number.parseInt(other.fontWeight, 10) < 600;
  return ratio >= 1.3 || (isBolder && ratio >= 0.95 && !(ratio < 1.1 && isFirstInBox(heading)));
}

/** The label of a note in a box of its own, which is no part of the page to go to. */
function isFirstInBox(heading: Element): boolean {
  const block = heading.closest('p, div') ?? heading;
  const box = block.parentElement;
  if (!box || box.firstElementChild !== block || box.matches('main, body, article, section')) return false;
  const { borderLeftWidth, borderTopWidth, backgroundColor } = getComputedStyle(box);
  return (
    Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderTopWidth) > 0 ||
    !/, 0\)$|transparent/.test(backgroundColor)
  );
}
