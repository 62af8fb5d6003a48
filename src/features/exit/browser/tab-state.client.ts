/**
 * What this tab remembers: the only thing that this site keeps anywhere. Session storage belongs to one tab and goes
 * with it. `left`: the visitor has left, so Back must show nothing. `quiet`, `plain`: how links behave.
 */
export type TabState = 'left' | 'quiet' | 'plain';

const storageKey = 'tab';

/** The state of this tab; null when there is none or the browser keeps nothing. */
export function getTabState(): string | null {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

export function setTabState(state: TabState | null): void {
  try {
    if (state) sessionStorage.setItem(storageKey, state);
    else sessionStorage.removeItem(storageKey);
  } catch {
    // A browser that keeps nothing has nothing to guard against.
  }
}
