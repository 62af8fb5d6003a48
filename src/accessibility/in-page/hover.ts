import type { Found } from '../finding.ts';
import { all, isSeen, isVisible, textOf } from './elements.ts';
import { listens } from './listeners.ts';
import { described } from './run.ts';
import { styleRules } from './states.ts';

let triggers: HTMLElement[] = [];
let shown = new Set<HTMLElement>();
let appeared: HTMLElement[] = [];

/** Elements that may show something while a pointer is over them. Answers with how many. */
export function findTriggers(): number {
  const selectors = styleRules()
    .filter(showsSomething)
    .flatMap(({ selectorText }) => selectorText.split(/,(?![^(]*\))/));
  const before = selectors.flatMap((selector) => {
    const match = /^(.*?):hover[^\s>+~]*\s*[\s>+~]\s*\S|^(.*?):hover[^\s>+~]*::(before|after)/.exec(
      selector.trim(),
    );
    return match ? [(match[1] ?? match[2] ?? '').trim() || '*'] : [];
  });
  const byStyle = before
    .filter((selector) => selector !== '*' && isSelector(selector))
    .flatMap((selector) => all(selector));
  const byScript = all('body *').filter((each) => listens(each, 'mouseenter', 'mouseover', 'pointerenter'));
  triggers = [...new Set([...byStyle, ...byScript])]
    .filter((each) => isSeen(each) && !each.matches('body, main, html'))
    .filter(isFirstOfKind);
  return triggers.length;
}

const showing =
  /(^|[;{\s])(display|visibility|opacity|clip|clip-path|transform|translate|scale|(max-)?(height|width)|left|top|right|bottom|inset|content|z-index|pointer-events)\s*:/;

/** Whether a rule can bring something to light. */
function showsSomething({ selectorText, style }: CSSStyleRule): boolean {
  return /:hover/.test(selectorText) && showing.test(style.cssText);
}

function isSelector(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return false;
  }
}

/** One of a row of equal things is enough. */
function isFirstOfKind(element: Element, _: number, found: Element[]): boolean {
  const kind = kindOf(element);
  return found.find((each) => kindOf(each) === kind) === element;
}

function kindOf(element: Element): string {
  return `${element.localName}.${element.className} ${element.parentElement?.className}`;
}

/** Brings a trigger on screen and answers with its middle. */
export function middleOf(index: number): { x: number; y: number } | undefined {
  const trigger = triggers[index];
  if (!trigger) return undefined;
  trigger.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = trigger.getBoundingClientRect();
  shown = new Set(all('body *').filter(isVisible));
  return { x: left + Math.min(width / 2, 40), y: top + height / 2 };
}

/** What the pointer brought to light: the middle of it, and whether it lies over other things; nothing when nothing did. */
export function newlyShown(index: number): { x: number; y: number; lies: boolean } | undefined {
  const all_ = all('body *').filter((each) => isVisible(each) && !shown.has(each));
  appeared = all_.filter((each) => textOf(each) !== '' || each.querySelector('img, a') !== null);
  const [first] = appeared;
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
export function stillShown(): boolean {
  return appeared.slice(0, 1).some((each) => each.isConnected && isVisible(each));
}

/** Whether the same appears when the trigger, or something in it, has the focus. */
export function showsOnFocus(index: number): boolean {
  const trigger = triggers[index];
  const focusable = trigger?.matches('a[href], button, input, select, textarea, summary, [tabindex]')
    ? trigger
    : trigger?.querySelector<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  if (!focusable) return false;
  focusable.focus();
  const opens = stillShown();
  // Some open with a press instead, and say so.
  return opens || focusable.hasAttribute('aria-expanded') || focusable.hasAttribute('aria-haspopup');
}

/** A complaint about a trigger. */
export function aboutTrigger(index: number, what: string): Found {
  return described({ element: triggers[index] ?? document.body, what });
}
