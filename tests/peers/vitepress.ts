import { withTitle } from './pages.ts';
import type { Peer } from './peer.ts';

/** VitePress as its guide begins, with the pages of one copy in the menu, no search. */
export const vitepress: Peer = {
  name: 'VitePress',
  package: 'vitepress',
  pages: '.',
  // It shows the first heading, not the title of the frontmatter.
  written: (page) => withTitle({ ...page, markdown: `# ${page.title}\n\n${page.markdown}` }),
  files: (pages) => ({
    'package.json': '{ "type": "module" }\n',
    '.vitepress/config.mjs': `export default {
  title: 'Advice',
  ignoreDeadLinks: true,
  themeConfig: { sidebar: ${JSON.stringify(pages.map(({ name, title }) => ({ text: title, link: `/${name}` })))} },
};
`,
  }),
  command: ['node_modules/vitepress/bin/vitepress.js', 'build'],
  out: '.vitepress/dist',
  fileOf: (name) => `${name}.html`,
};
