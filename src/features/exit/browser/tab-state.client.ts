/**
 * The state of this tab in session storage, which belongs to one tab and is the only storage of this site. `left`: the
 * visitor has left, so Back must show nothing. `quiet`, `plain`: how links behave.
 */
export type TabState = 'left' | 'quiet' | 'plain';

/** Under `shift`: the visitor has switched the Shift key off in this tab. */
export type ShiftState = 'off';

type StorageKey = 'tab' | 'shift';

/** Returns the state of this tab; nothing when there is none or storage is blocked. */
export function getTabState(key: StorageKey = 'tab'): string | null | undefined {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Sets the state of this tab; an empty one is taken out, so that nothing of it is stored. */
export function setTabState(state: TabState | ShiftState | '', key: StorageKey = 'tab'): void {
  try {
    if (state) sessionStorage.setItem(key, state);
    else sessionStorage.removeItem(key);
  } catch {
    // A browser without storage has nothing to guard.
  }
}
