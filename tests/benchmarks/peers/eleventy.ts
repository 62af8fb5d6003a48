import { indexFileOf, type Peer } from '../peer.ts';

/** Eleventy with the GOV.UK plugin as its guide begins: its own layout, style and script, no search. */
export const eleventy: Peer = {
  name: 'Eleventy, GOV.UK plugin',
  package: '@x-govuk/govuk-eleventy-plugin',
  pagesDir: 'docs',
  renderPage: ({ title, markdown }) =>
    `---\nlayout: page\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`,
  files: () => ({
    'package.json': '{ "type": "module" }\n',
    'eleventy.config.js': `import { govukEleventyPlugin } from '@x-govuk/govuk-eleventy-plugin';

export default function (config) {
  config.addPlugin(govukEleventyPlugin, {
    titleSuffix: 'Advice',
    rebrand: true,
    serviceNavigation: { serviceName: 'Advice', serviceUrl: '/' },
  });
  return {
    dataTemplateEngine: 'njk',
    htmlTemplateEngine: 'njk',
    markdownTemplateEngine: false,
    dir: { input: 'docs', output: '_site' },
  };
}
`,
  }),
  command: ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
  outDir: '_site',
  fileOf: indexFileOf,
};
