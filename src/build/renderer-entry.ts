import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import typingScripts from '../features/record/browser/typing.client.ts?files';
import type { SearchCode } from '../features/search/add-search.ts';
import searchBox from '../features/search/browser/search-box.client.ts?module=search';
import learning from '../features/search/learn-evidence.ts?module';
import type { ClientBundle } from '../integrations/client-bundles.ts';
import SitePage from '../layouts/SitePage.astro';
import ColourSchemes from '../preview/ColourSchemes.astro';
import ComponentGallery from '../preview/ComponentGallery.astro';
import { keepDigitGroups } from '../site/map-texts.ts';
import { renderMarks } from '../site/original-text.ts';
import type { Site } from '../site/site.ts';

/** What is compiled from the sources: it renders pages, and holds the scripts that a site has in files. */
export interface Renderer {
  /** Resolves to the HTML of a page. Rejects with what a component throws. */
  renderPage: (locals: Pick<App.Locals, 'site' | 'page'>) => Promise<string>;
  /** Resolves to the HTML of every component twice, in frames: light and dark. */
  renderColourSchemes: (site: Site) => Promise<string>;
  /** Resolves to the HTML of every component, which the frames show. */
  renderGallery: (site: Site) => Promise<string>;
  /** The scripts of the typing tools. */
  typingScripts: readonly ClientBundle[];
  searchCode: SearchCode;
}

/** The entry of the renderer: Node imports what Vite makes of it, never this module. */
export async function createRenderer(): Promise<Renderer> {
  const container = await AstroContainer.create({ renderers: [{ name: 'astro:jsx', ssr: mdxRenderer }] });
  const render = (component: typeof SitePage, props: Record<string, unknown>) =>
    container.renderToString(component, { props, partial: false });
  return {
    renderPage: async (locals) => {
      const html = await render(SitePage, locals);
      const { original, languageTag, direction } = locals.site;
      const marked = renderMarks(html, original?.languageTag ?? languageTag);
      return direction === 'rtl' ? keepDigitGroups(marked) : marked;
    },
    renderColourSchemes: (site) => render(ColourSchemes, { site }),
    renderGallery: (site) => render(ComponentGallery, { site }),
    typingScripts,
    searchCode: { searchBox, learning },
  };
}
