import {
  collapseWhitespace,
  isVisibleOnScreen,
  isVisibleToScreenReaders,
  normalizedText,
  queryAll,
} from '../../dom/element-queries.ts';
import { defaultSettingOnly } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

const excludedContexts =
  'header, footer, nav, aside, table, a, button, label, legend, summary, figure, blockquote, form, dl, li, [role]:not([role="main"], [role="region"]), h1, h2, h3, h4, h5, h6, caption';

export const fakeHeadings: StaticRule = {
  id: 'fake-headings',
  description: 'No text that only looks like a heading: screen reader users navigate by real ones.',
  wcag: '1.3.1',
  fix: 'Use <h2> to <h6> for what heads a part of the page.',
  settings: defaultSettingOnly,
  check(_, report) {
    report(
      queryAll('p, div, span, b, strong, font')
        .filter(
          (element) =>
            !element.closest(excludedContexts) &&
            isVisibleOnScreen(element) &&
            isVisibleToScreenReaders(element) &&
            looksLikeHeading(element),
        )
        .filter(
          (element, _, candidates) =>
            !candidates.some((other) => other !== element && other.contains(element)),
        )
        .map((element) => ({
          element,
          message: `"${normalizedText(element)}" looks like a heading and is none`,
        })),
    );
  },
};

function looksLikeHeading(element: HTMLElement): boolean {
  const text = normalizedText(element);
  if (
    getComputedStyle(element).writingMode !== 'horizontal-tb' ||
    text.length < 3 ||
    text.length > 80 ||
    /[.:;,!…]$/.test(text) ||
    element.querySelector('a, button, input, img, br, h1, h2, h3, h4, h5, h6, [role="heading"]')
  )
    return false;
  const block = element.closest('p, div') ?? element;
  if (collapseWhitespace(block.textContent ?? '') !== text || /^[\d£$€%.,\s+-]+$/.test(text)) return false;
  const body = followingText(block);
  return body !== undefined && isVisuallyDistinct(innermostElement(element), body);
}

/** The innermost element with the same text. */
function innermostElement(element: Element): Element {
  const [child, ...siblings] = element.children;
  return child && siblings.length === 0 && normalizedText(child) === normalizedText(element)
    ? innermostElement(child)
    : element;
}

function followingText(block: Element): Element | undefined {
  const next = block.nextElementSibling;
  if (!next?.matches('p, ul, ol, dl, div, table') || !isVisibleOnScreen(next)) return undefined;
  const first = next.matches('p') ? next : next.querySelector('p, li, dd, td');
  return first && normalizedText(first).length > 40 ? first : undefined;
}

function isVisuallyDistinct(heading: Element, body: Element): boolean {
  const [headingStyle, bodyStyle] = [getComputedStyle(heading), getComputedStyle(body)];
  const ratio = Number.parseFloat(headingStyle.fontSize) / Number.parseFloat(bodyStyle.fontSize);
  const isBolder =
    Number.parseInt(headingStyle.fontWeight, 10) >= 600 && Number.parseInt(bodyStyle.fontWeight, 10) < 600;
  return ratio >= 1.3 || (isBolder && ratio >= 0.95 && !(ratio < 1.1 && isBoxLabel(heading)));
}

/** The label of a boxed note, which is no section of the page. */
function isBoxLabel(heading: Element): boolean {
  const block = heading.closest('p, div') ?? heading;
  const box = block.parentElement;
  if (!box || box.firstElementChild !== block || box.matches('main, body, article, section')) return false;
  const { borderInlineStartWidth, borderTopWidth, backgroundColor } = getComputedStyle(box);
  return (
    Number.parseFloat(borderInlineStartWidth) + Number.parseFloat(borderTopWidth) > 0 ||
    !/, 0\)$|transparent/.test(backgroundColor)
  );
}
