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
  const before = selectors.flatMap((selector) => {
    const match = /^(.*?):hover[^\s>+~]*\s*[\s>+~]\s*\S|^(.*?):hover[^\s>+~]*::(before|after)/.exec(
      selector.trim(),
    );
    return match ? [(match[1] ?? match[2] ?? '').trim() || '*'] : [];
  });
  const byStyle = before
    .filter((selector) => selector !== '*' && isMatchingSelector(selector))
    .flatMap((selector) => queryAll(selector));
  const byScript = queryAll('body *').filter((each) =>
    hasEventListener(each, 'mouseenter', 'mouseover', 'pointerenter'),
  );
  triggers = [...new Set([...byStyle, ...byScript])]
    .filter((each) => isVisibleOnScreen(each) && !each.matches('body, main, html'))
    .filter(isFirstOfKind);
  return triggers.length;
}

const revealingProperties =
  /(^|[;{\s])(display|visibility|opacity|clip|clip-path|transform|translate|scale|(max-)?(height|width)|left|top|right|bottom|inset|content|z-index|pointer-events)\s*:/;

/** Whether a rule can bring something to light. */
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

/** One of a row of equal things is enough. */
function isFirstOfKind(element: Element, _: number, found: Element[]): boolean {
  const kind = kindKey(element);
  return found.find((each) => kindKey(each) === kind) === element;
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

/** What the pointer brought to light: the middle of it, and whether it lies over other things; nothing when nothing did. */
export function findRevealedContent(index: number): { x: number; y: number; lies: boolean } | undefined {
  const all_ = queryAll('body *').filter((each) => hasVisibleBox(each) && !visibleBeforeHover.has(each));
  revealedElements = all_.filter(
    (each) => normalizedText(each) !== '' || each.querySelector('img, a') !== null,
  );
  const [first] = revealedElements;
  if (!first || !triggers[index]) return undefined;
  const { left, top, width, height } = first.getBoundingClientRect();
  const lies = /absolute|fixed/.test(getComputedStyle(first).position) || first.matches('[popover]');
  const from = triggers[index].getBoundingClientRect();
  // The nearest way, as a hand takes it.
  const within = (want: number, low: number, size: number) =>
    Math.min(Math.max(want, low + Math.min(6, size / 2)), low + size - Math.min(6, size / 2));
  const x = within(from.left + Math.min(from.width / 2, 40), left, width);
  return { x, y: within(from.top + from.height / 2, top, height), lies };
}

/** Whether what appeared can still be seen. */
export function isRevealedContentVisible(): boolean {
  return revealedElements.slice(0, 1).some((each) => each.isConnected && hasVisibleBox(each));
}

/** Whether the same appears when the trigger, or something in it, has the focus. */
export function isRevealedOnFocus(index: number): boolean {
  const trigger = triggers[index];
  const focusable = trigger?.matches('a[href], button, input, select, textarea, summary, [tabindex]')
    ? trigger
    : trigger?.querySelector<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  if (!focusable) return false;
  focusable.focus();
  const opens = isRevealedContentVisible();
  // Some open with a press instead, and say so.
  return opens || focusable.hasAttribute('aria-expanded') || focusable.hasAttribute('aria-haspopup');
}

/** A complaint about a trigger. */
export function triggerResult(index: number, message: string): ElementResult {
  return toResult({ element: triggers[index] ?? document.body, message });
}
