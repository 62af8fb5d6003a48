import { getTabState } from './tab-state.client.ts';

/** True when internal links replace the history entry of this tab, so that Back leads to the page before this site. */
export function isQuiet(): boolean {
  const state = getTabState();
  return state ? state === 'quiet' : document.documentElement.dataset['quiet'] === 'on';
}
