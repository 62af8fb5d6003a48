import { leave } from './leaving.client.ts';

const wanted = 3;
/** Presses further apart than this begin a new count. In milliseconds. */
const pause = 5000;

let presses = 0;
let alone = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shift pressed three times leaves. Only a lone Shift counts, and never while somebody types in a field. */
export function watchShiftKey(): void {
  addEventListener('keydown', (event) => {
    const lone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.repeat && lone) return;
    alone = lone && !isTyping();
    if (!alone) restart();
  });
  addEventListener('keyup', (event) => {
    if (event.key === 'Shift' && alone) press();
    alone = false;
  });
  addEventListener('pointerdown', () => {
    alone = false;
  });
}

function press(): void {
  presses += 1;
  clearTimeout(timer);
  if (presses >= wanted) {
    leave();
    return;
  }
  tell(presses);
  timer = setTimeout(restart, pause);
}

function restart(): void {
  presses = 0;
  clearTimeout(timer);
  tell(0);
}

/** Shows the count and has it read out: the element is a status (WCAG 4.1.3). */
function tell(count: number): void {
  const status = document.getElementById('leave-count');
  const words = status?.dataset[`count${count}`] ?? '';
  if (status && status.textContent !== words) status.textContent = words;
}

function isTyping(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return false;
  return focused.isContentEditable || focused.matches('input, textarea, select');
}
