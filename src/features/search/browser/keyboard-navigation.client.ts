/**
 * Adds the keys of the search: arrows move between the input and the results, Enter goes to the first help card or result, Escape
 * clears. Tab keeps its default, and so do all keys while an input method puts a word together: Enter takes what it suggests.
 */
export function enableKeyboardNavigation(box: HTMLElement, input: HTMLInputElement, clear: () => void): void {
  box.addEventListener('keydown', (event) => {
    // Safari ends a composition before the key that ends it, and tells it by this old code alone.
    const { keyCode } = event as { keyCode: number };
    if (event.isComposing || keyCode === 229) return;
    if (event.key === 'Escape') {
      clear();
      input.focus();
      return;
    }
    const step = focusStep(event, input);
    if (step === 0) return;
    const focusable = [
      input,
      ...box.querySelectorAll<HTMLElement>('[data-cards] a, [data-results] a, [data-results] button'),
    ];
    const index = focusable.indexOf(document.activeElement as HTMLElement);
    const next = focusable[index + step];
    if (index < 0 || !next) return;
    event.preventDefault();
    next.focus();
  });
}

function focusStep({ key, target }: KeyboardEvent, input: HTMLInputElement): number {
  if (key === 'ArrowDown' || (key === 'Enter' && target === input)) return 1;
  return key === 'ArrowUp' && target !== input ? -1 : 0;
}
