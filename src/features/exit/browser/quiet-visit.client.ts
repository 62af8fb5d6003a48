import { getTabState, setTabState } from './tab-state.client.ts';

/** True when internal links replace the history entry of this tab, so that Back leads to the page before this site. */
export function isQuiet(): boolean {
  const state = getTabState();
  if (state === 'quiet') return true;
  return state !== 'plain' && document.documentElement.dataset['quiet'] === 'on';
}

/** Enables the control for the quiet visit, where a page has it. Without script it stays hidden. */
export function watchQuietVisit(): void {
  const button = document.querySelector('#quiet-visit button');
  if (!button) return;
  const show = () => button.setAttribute('aria-pressed', String(isQuiet()));
  button.addEventListener('click', () => {
    setTabState(isQuiet() ? 'plain' : 'quiet');
    show();
  });
  show();
  button.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
}
