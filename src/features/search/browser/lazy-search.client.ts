// Shows the search box and lazy-loads the search on first interaction: nothing before, and then always the same files.

const box = document.querySelector<HTMLElement>('[data-search]');
const input = box?.querySelector('input');
/** The path of the bundle with the small index. The build injects it; the development server has none. */
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

/** Creates a form that is never submitted: Chromium queries its vendor about a field without one (decision 51). */
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
  for (const type of ['focus', 'pointerdown', 'input']) input.addEventListener(type, loadSearch);
  // Results appear with each letter; the button closes the keyboard of a phone, which covers them.
  box.querySelector('[data-go]')?.addEventListener('click', () => {
    if (input.value.trim()) box.querySelector('[data-status]')?.scrollIntoView({ block: 'nearest' });
    else input.focus();
  });
  // The query must not reappear from the back/forward cache or in a reopened tab.
  addEventListener('pagehide', clearInput);
  document.addEventListener('visibilitychange', () => document.hidden && clearInput());
}
