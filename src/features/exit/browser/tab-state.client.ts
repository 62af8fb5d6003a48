/**
 * The state of this tab in session storage, which belongs to one tab and is the only storage of this site. `left`: the
 * visitor has left, so Back must show nothing. `quiet`, `plain`: how links behave.
 */
export type TabState = 'left' | 'quiet' | 'plain';

const storageKey = 'tab';

/** Returns the state of this tab; null when there is none or storage is blocked. */
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
    // A browser without storage has nothing to guard.
  }
}
