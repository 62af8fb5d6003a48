import { indexFileOf, type Peer } from '../peer.ts';
import { type PeerPage, withFrontmatter } from '../peer-pages.ts';

/** Starlight as its guide begins, with the pages of one copy in the menu. */
export const starlight: Peer = {
  name: 'Starlight',
  package: '@astrojs/starlight',
  pagesDir: 'src/content/docs',
  renderPage: withFrontmatter,
  files: (pages) => starlightFiles(pages, true),
  command: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  outDir: 'dist',
  fileOf: indexFileOf,
};

/** The same without the search that Starlight makes with Pagefind: beside our rendering without ours. */
export const starlightWithoutSearch: Peer = {
  ...starlight,
  name: 'Starlight, no search',
  files: (pages) => starlightFiles(pages, false),
};

function starlightFiles(pages: PeerPage[], search: boolean): Record<string, string> {
  const sidebar = pages.map(({ slug, title }) => ({ label: title, link: `/${slug}/` }));
  return {
    // Astro looks here for the packages that it must bundle.
    'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*" } }\n',
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://peer.example',
  integrations: [starlight({ title: 'Advice', pagefind: ${search}, sidebar: ${JSON.stringify(sidebar)} })],
});
`,
    // Every page asks for it.
    'public/favicon.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n',
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  };
}
