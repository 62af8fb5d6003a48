import { getTabState } from './tab-state.client.ts';

/**
 * True when internal links replace the history entry of this tab, so that Back leads to the page before this site. Always where
 * storage is blocked: without a mark for the tab nothing else keeps Back from our pages after an exit.
 */
export function isQuiet(): boolean {
  const state = getTabState();
  return state
    ? state === 'quiet'
    : state === undefined || document.documentElement.dataset['quiet'] === 'on';
}
