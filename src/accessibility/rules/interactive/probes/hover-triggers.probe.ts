import { hasVisibleBox, isVisibleOnScreen, normalizedText, queryAll } from '../../../dom/element-queries.ts';
import { hasEventListener } from '../../../dom/event-listeners.ts';
import { styleRules } from '../../../dom/pseudo-classes.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

let triggers: HTMLElement[] = [];
let visibleBeforeHover = new Set<HTMLElement>();
let revealedElements: HTMLElement[] = [];

/** Collects elements that may show content on hover. Returns how many. */
export function findHoverTriggers(): number {
  const selectors = styleRules()
    .filter(revealsContent)
    .flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/));
  const triggerSelectors = selectors.flatMap((selector) => {
    const match = /^(.*?):hover[^\s>+~]*\s*[\s>+~]\s*\S|^(.*?):hover[^\s>+~]*::(before|after)/.exec(
      selector.trim(),
    );
    return match ? [(match[1] ?? match[2] ?? '').trim() || '*'] : [];
  });
  const styledTriggers = triggerSelectors
    .filter((selector) => selector !== '*' && isMatchingSelector(selector))
    .flatMap((selector) => queryAll(selector));
  const scriptedTriggers = queryAll('body *').filter((element) =>
    hasEventListener(element, 'mouseenter', 'mouseover', 'pointerenter'),
  );
  triggers = [...new Set([...styledTriggers, ...scriptedTriggers])]
    .filter((element) => isVisibleOnScreen(element) && !element.matches('body, main, html'))
    .filter(isFirstOfKind);
  return triggers.length;
}

const revealingProperties =
  /(^|[;{\s])(display|visibility|opacity|clip|clip-path|transform|translate|scale|(max-)?(height|width)|left|top|right|bottom|inset|content|z-index|pointer-events)\s*:/;

/** Whether a hover rule can reveal content. */
function revealsContent({ selectorText, style }: CSSStyleRule): boolean {
  return /:hover/.test(selectorText) && revealingProperties.test(style.cssText);
}

function isMatchingSelector(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

/** Keeps one of several elements of the same kind. */
function isFirstOfKind(element: Element, _: number, elements: Element[]): boolean {
  const key = kindKey(element);
  return elements.find((candidate) => kindKey(candidate) === key) === element;
}

function kindKey(element: Element): string {
  return `${element.localName}.${element.className} ${element.parentElement?.className}`;
}

/** Scrolls a trigger into view and returns its centre. */
export function triggerPosition(index: number): { x: number; y: number } | undefined {
  const trigger = triggers[index];
  if (!trigger) return undefined;
  trigger.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = trigger.getBoundingClientRect();
  visibleBeforeHover = new Set(queryAll('body *').filter(hasVisibleBox));
  return { x: left + Math.min(width / 2, 40), y: top + height / 2 };
}

/** Returns the nearest point of the revealed content, and whether it overlaps other content; undefined without any. */
export function findRevealedContent(index: number): { x: number; y: number; overlaps: boolean } | undefined {
  const appeared = queryAll('body *').filter(
    (element) => hasVisibleBox(element) && !visibleBeforeHover.has(element),
  );
  revealedElements = appeared.filter(
    (element) => normalizedText(element) !== '' || element.querySelector('img, a') !== null,
  );
  const [content] = revealedElements;
  if (!content || !triggers[index]) return undefined;
  const { left, top, width, height } = content.getBoundingClientRect();
  const overlaps = /absolute|fixed/.test(getComputedStyle(content).position) || content.matches('[popover]');
  const triggerRect = triggers[index].getBoundingClientRect();
  // The shortest path of the pointer from the trigger.
  const clampToBox = (target: number, start: number, size: number) =>
    Math.min(Math.max(target, start + Math.min(6, size / 2)), start + size - Math.min(6, size / 2));
  const x = clampToBox(triggerRect.left + Math.min(triggerRect.width / 2, 40), left, width);
  return { x, y: clampToBox(triggerRect.top + triggerRect.height / 2, top, height), overlaps };
}

/** Whether the revealed content is still visible. */
export function isRevealedContentVisible(): boolean {
  return revealedElements.slice(0, 1).some((element) => element.isConnected && hasVisibleBox(element));
}

/** Whether focus on the trigger, or on an element in it, reveals the same content. */
export function isRevealedOnFocus(index: number): boolean {
  const trigger = triggers[index];
  const focusable = trigger?.matches('a[href], button, input, select, textarea, summary, [tabindex]')
    ? trigger
    : trigger?.querySelector<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  if (!focusable) return false;
  focusable.focus();
  const isRevealed = isRevealedContentVisible();
  // Some open on activation instead, and expose that.
  return isRevealed || focusable.hasAttribute('aria-expanded') || focusable.hasAttribute('aria-haspopup');
}

/** Returns a result for a trigger. */
export function triggerResult(index: number, message: string): ElementResult {
  return toResult({ element: triggers[index] ?? document.body, message });
}
