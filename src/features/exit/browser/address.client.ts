/** The fragment with which this page was opened, before the address is cleaned. */
export const arrivalHash = location.hash;

/**
 * Replaces the address of this page, by default with its path alone: search engines, apps and mail add queries, campaign tags
 * and text fragments. A script cannot see a text fragment, so a page calls this whatever its address looks like.
 * `pushState` adds an entry instead, and drops those that Forward would show.
 */
export function replaceAddress(
  path = location.pathname,
  method: 'replaceState' | 'pushState' = 'replaceState',
): void {
  try {
    history[method](null, '', path);
  } catch {
    // A page that was saved to disk, or in a sandbox, keeps its address.
  }
}
