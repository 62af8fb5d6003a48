import { renderPrintables } from '../../src/features/print/render-printables.ts';
import type { Site } from '../../src/site/site.ts';

const rendered = new WeakMap<Site, ReturnType<typeof renderPrintables>>();

/** The printables of a site, rendered once for all tests of a process. Tests must not change them. */
export function renderedPrintables(site: Site): ReturnType<typeof renderPrintables> {
  const files = rendered.get(site) ?? renderPrintables(site);
  rendered.set(site, files);
  return files;
}
