import type { Site } from '../site/site.ts';

/**
 * The sites that this process renders. A build passes them to its integration, and the pages, which Astro has bundled,
 * import this very module as `virtual:waymark/sites`: a site contains functions, so it cannot be serialised into a bundle.
 */
export let sites: readonly Site[] = [];

/** Sets the sites for the pages of the next Astro run. */
export function setActiveSites(active: readonly Site[]): void {
  sites = active;
}
