import { exit } from './exit.client.ts';
import { getTabState } from './tab-state.client.ts';

// Three quick taps, from measurements of people who want to leave and of the keys that screen readers leave over: decision 080.
export const requiredTaps = 3;
/** How long Shift may be held. With a letter that a screen reader keeps it is held longer. In milliseconds. */
export const maxTapMs = 220;
/** Between letting go and pressing again. In milliseconds. */
export const maxGapMs = 520;
/** From the first press to the last release. It is never renewed. In milliseconds. */
export const maxTotalMs = 1600;

/** When Shift was pressed and let go, in turn. The times are those of the input, so that a busy page counts as an idle one does. */
let times: number[] = [];

/** Exits after three quick taps of Shift alone, and never while typing. */
export function watchShiftKey(): void {
  for (const type of ['keydown', 'keyup'])
    addEventListener(type, (event) => onKey(event as KeyboardEvent), true);
  // A screen reader that follows its own keys scrolls the page.
  for (const type of ['pointerdown', 'wheel', 'scroll', 'blur']) addEventListener(type, reset);
  // Captured, the events of every element pass here, and those of the window: a frame without the focus hears no key.
  for (const type of ['focus', 'blur', 'DOMContentLoaded']) addEventListener(type, showHint, true);
}

function onKey({ type, key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent): void {
  const isHeld = () => times.length % 2 === 1;
  if (timeStamp - (times[times.length - 1] || 0) > (isHeld() ? maxTapMs : maxGapMs)) times = [];
  if (key !== 'Shift' || ctrlKey || altKey || metaKey || !isOffered()) reset();
  // Not when it is held, or the other Shift key as well, or let go too late.
  else if (!repeat && (type === 'keydown') !== isHeld()) countTime(timeStamp);
}

function countTime(time: number): void {
  times.push(time);
  if (time - (times[0] || 0) > maxTotalMs) reset();
  else if (times.length === 2 * requiredTaps) exit();
  else if (times.length === 2 * requiredTaps - 2) {
    showCount(true);
    setTimeout(showCount, maxGapMs);
  }
}

function reset(): void {
  times = [];
  showCount();
}

/**
 * Shows and speaks that one tap is left. Not after the first: a single Shift pauses the speech of a screen reader, which an
 * announcement would start again. The element has the role status (WCAG 4.1.3).
 */
function showCount(isShown = false): void {
  const status = document.getElementById('leave-count');
  if (status) status.textContent = (isShown && status.dataset['count']) || '';
}

/** Shows the hint only where the key works now. */
function showHint(): void {
  const hint = document.getElementById('leave-hint');
  if (hint) hint.textContent = (isOffered() && document.hasFocus() && hint.dataset['hint']) || '';
}

/** False while the visitor types, and where the key is switched off. */
function isOffered(): boolean {
  return !document.activeElement?.matches('input, textarea, select') && !getTabState('shift');
}
