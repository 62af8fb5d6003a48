import type { Site } from '../site/site.ts';

/**
 * The sites that this process renders. A build gives them to its integration, and the pages, which Astro has bundled,
 * import this very module by `virtual:waymark/sites`: a site has functions, so it cannot be written into a bundle.
 */
export let sites: readonly Site[] = [];

/** Gives the sites to the pages of the run of Astro that starts now. */
export function setActiveSites(active: readonly Site[]): void {
  sites = active;
}
