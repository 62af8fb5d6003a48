import type { Plugin } from 'vite';

/** The id that pages import; src/env.d.ts has its types. */
const virtualId = 'virtual:waymark/sites';
/** By this prefix Vite leaves an id to the plugin that resolved it. */
const resolvedId = `\0${virtualId}`;

/**
 * `import { sites } from 'virtual:waymark/sites'` gives a page of the development server the sites of these packs, read again
 * whenever it starts.
 */
export function virtualSites(packs: readonly string[]): Plugin {
  return {
    name: 'waymark:sites',
    resolveId: (id) => (id === virtualId ? resolvedId : null),
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
