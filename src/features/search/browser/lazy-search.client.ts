// Shows the search box and lazy-loads the search on first interaction: nothing before, and then always the same files.

const box = document.querySelector<HTMLElement>('[data-search]');
const input = box?.querySelector('input');
/** Where the code with the small index is. The build writes it into the page; the authoring server has none. */
const { code } = JSON.parse(box?.dataset['search'] || '{}') as { code?: string };

let started = false;

async function loadSearch(): Promise<void> {
  if (started || !box || !code) return;
  started = true;
  try {
    const { search, index } = await import(code);
    search(box, index);
  } catch {
    started = false;
    box.querySelector('[data-failed]')?.removeAttribute('hidden');
  }
}

function clearInput(): void {
  if (!input) return;
  input.value = '';
  input.dispatchEvent(new Event('cleared'));
}

/** Gives the field a form that goes nowhere: Chromium would ask its maker about a field without one (decision 51). */
function createInertForm(field: HTMLInputElement): HTMLFormElement {
  const form = document.createElement('form');
  form.id = 'nowhere';
  form.method = 'dialog';
  form.setAttribute('action', '/search');
  form.hidden = true;
  field.setAttribute('form', form.id);
  return form;
}

if (box && input && code) {
  box.append(createInertForm(input));
  box.hidden = false;
  for (const touch of ['focus', 'pointerdown', 'input']) input.addEventListener(touch, loadSearch);
  // A browser that keeps the page for Back, or reopens the tab, must not show what was typed.
  addEventListener('pagehide', clearInput);
  document.addEventListener('visibilitychange', () => document.hidden && clearInput());
}
