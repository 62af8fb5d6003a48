import type { Peer } from '../peer.ts';
import { withFrontmatter } from '../peer-pages.ts';

/** VitePress as its guide begins, with the pages of one copy in the menu, no search. */
export const vitepress: Peer = {
  name: 'VitePress',
  package: 'vitepress',
  pagesDir: '.',
  // It shows the first heading, not the title of the frontmatter.
  renderPage: (page) => withFrontmatter({ ...page, markdown: `# ${page.title}\n\n${page.markdown}` }),
  files: (pages) => ({
    'package.json': '{ "type": "module" }\n',
    '.vitepress/config.mjs': `export default {
  title: 'Advice',
  ignoreDeadLinks: true,
  themeConfig: { sidebar: ${JSON.stringify(pages.map(({ slug, title }) => ({ text: title, link: `/${slug}` })))} },
};
`,
  }),
  command: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  outDir: '.vitepress/dist',
  fileOf: (name) => `${name}.html`,
};
