import type { Plugin } from 'vite';
import { moduleExtension } from '../runtime/installation.ts';

/** The id that pages import; src/env.d.ts has its types. */
const virtualId = 'virtual:waymark/sites';
/** By this prefix Vite leaves an id to the plugin that resolved it. */
const resolvedId = `\0${virtualId}`;

/**
 * `import { sites } from 'virtual:waymark/sites'` gives a page the sites to show: those that a build has read and checked,
 * or else the sites of these packs, read again whenever the development server starts.
 */
export function virtualSites(packs: readonly string[] | undefined): Plugin {
  return {
    name: 'waymark:sites',
    resolveId(id) {
      if (id !== virtualId) return null;
      if (packs) return resolvedId;
      return { id: new URL(`active-sites${moduleExtension}`, import.meta.url).href, external: true };
    },
    load(id) {
      if (id !== resolvedId) return null;
      return [
        // From the root of the project, as Vite resolves it on every system.
        `import { readInputs } from '/src/site/inputs.ts';`,
        `import { createSites } from '/src/site/site.ts';`,
        `export const sites = createSites(readInputs(${JSON.stringify(packs)}));`,
      ].join('\n');
    },
  };
}
