import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import SitePage from './SitePage.astro';

/** Resolves to the HTML of a page. Rejects with what a component throws. */
export type PageRenderer = (locals: Pick<App.Locals, 'site' | 'page'>) => Promise<string>;

/** The entry of the compiled renderer: Node imports what Vite makes of it, never this module. */
export async function createPageRenderer(): Promise<PageRenderer> {
  const container = await AstroContainer.create({ renderers: [{ name: 'astro:jsx', ssr: mdxRenderer }] });
  return (locals) => container.renderToString(SitePage, { props: locals, partial: false });
}
