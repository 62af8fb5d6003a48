// Shows the search box and fetches what answers when somebody touches it: nothing before, and then always the same.

const box = document.querySelector<HTMLElement>('[data-search]');
const input = box?.querySelector('input');
/** Where the code and the small index are. The build writes it into the page; the authoring server has none. */
const { code, index } = JSON.parse(box?.dataset['search'] || '{}') as { code?: string; index?: string };

let started = false;

async function start(): Promise<void> {
  if (started || !box || !code || !index) return;
  started = true;
  try {
    // Both at once: on a slow line each answer takes half a second to begin.
    const arriving = fetch(index).then((answer) => answer.json());
    const { search } = await import(code);
    search(box, await arriving);
  } catch {
    started = false;
    box.querySelector('[data-failed]')?.removeAttribute('hidden');
  }
}

function clear(): void {
  if (!input) return;
  input.value = '';
  input.dispatchEvent(new Event('cleared'));
}

if (box && input && code) {
  box.hidden = false;
  for (const touch of ['focus', 'pointerdown', 'input']) input.addEventListener(touch, start);
  // A browser that keeps the page for Back, or somebody who opens the tab again, must not see what was typed.
  addEventListener('pagehide', clear);
  document.addEventListener('visibilitychange', () => document.hidden && clear());
}
