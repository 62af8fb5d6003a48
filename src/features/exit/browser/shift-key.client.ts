import { exit } from './exit.client.ts';

export const requiredPresses = 3;
/** Presses further apart than this start a new count. In milliseconds. */
export const pressTimeoutMs = 5000;

let presses = 0;
let isShiftAlone = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Exits after three presses of Shift. Only Shift alone counts, and never in a form field. */
export function watchShiftKey(): void {
  addEventListener('keydown', (event) => {
    const isBareShift = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.repeat && isBareShift) return;
    isShiftAlone = isBareShift && !isTyping();
    if (!isShiftAlone) resetPresses();
  });
  addEventListener('keyup', (event) => {
    if (event.key === 'Shift' && isShiftAlone) countPress();
    isShiftAlone = false;
  });
  addEventListener('pointerdown', () => {
    isShiftAlone = false;
  });
}

function countPress(): void {
  presses += 1;
  clearTimeout(timer);
  if (presses >= requiredPresses) {
    exit();
    return;
  }
  announcePresses(presses);
  timer = setTimeout(resetPresses, pressTimeoutMs);
}

function resetPresses(): void {
  presses = 0;
  clearTimeout(timer);
  announcePresses(0);
}

/** Shows and announces the count: the element has the role status (WCAG 4.1.3). */
function announcePresses(count: number): void {
  const status = document.getElementById('leave-count');
  if (!status) return;
  const text = status.dataset[`count${count}`] || '';
  if (status.textContent !== text) status.textContent = text;
}

function isTyping(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return false;
  return focused.isContentEditable || focused.matches('input, textarea, select');
}
