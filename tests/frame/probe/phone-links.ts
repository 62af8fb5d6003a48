import { isVisibleOnScreen } from '../../../src/accessibility/dom/element-queries.ts';

const phoneLinks = 'a[href^="tel:"], a[href^="sms:"]';

/** The height of the lowest link outside sentences that starts a call or a message, also within closed disclosures. */
export function lowestPhoneLink(): number | undefined {
  const closed = [...document.querySelectorAll('details:not([open])')].filter((each) =>
    each.querySelector(phoneLinks),
  );
  for (const each of closed) each.setAttribute('open', '');
  const heights = [...document.querySelectorAll(phoneLinks)]
    .filter((link) => isVisibleOnScreen(link) && isStandAlone(link))
    .map(targetHeight);
  for (const each of closed) each.removeAttribute('open');
  return heights.length > 0 ? Math.min(...heights) : undefined;
}

/** Whether an element is not within a sentence: a box of its own, or alone on its lines. */
export function isStandAlone(element: Element): boolean {
  return displayOf(element) !== 'inline' || !/[\p{L}\p{N}]/u.test(textBeside(element));
}

/** The text on both sides of an inline element, up to the next box or line break. */
function textBeside(element: Element): string {
  let text = '';
  let level: Element | null = element;
  for (; level && displayOf(level) === 'inline'; level = level.parentElement)
    for (const direction of ['previousSibling', 'nextSibling'] as const)
      for (let node: Node | null = level[direction]; node && isInline(node); node = node[direction])
        text += isShown(node) ? node.textContent : '';
  return text;
}

function isInline(node: Node): boolean {
  if (!(node instanceof Element)) return true;
  return node.localName !== 'br' && /^(?:inline|none|contents)/.test(displayOf(node));
}

function isShown(node: Node): boolean {
  return !(node instanceof Element) || displayOf(node) !== 'none';
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display;
}

/** The height of what can be pressed: the box, or a pseudo-element laid over it. */
function targetHeight(link: Element): number {
  const { content, position, height } = getComputedStyle(link, '::after');
  const overlay = content !== 'none' && position === 'absolute' ? Number.parseFloat(height) : 0;
  return Math.max(link.getBoundingClientRect().height, overlay || 0);
}
