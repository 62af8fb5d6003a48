import type { AstroIntegration } from 'astro';

/** Adds the preview to the development server. A build never contains it: it is outside src/pages. */
export function previewRoutes(): AstroIntegration {
  return {
    name: 'waymark:preview',
    hooks: {
      'astro:config:setup': ({ injectRoute, command }) => {
        if (command !== 'dev') return;
        const at = (file: string) => new URL(`./${file}`, import.meta.url);
        injectRoute({ pattern: '/preview', entrypoint: at('ColourSchemes.astro') });
        injectRoute({ pattern: '/preview/components', entrypoint: at('ComponentGallery.astro') });
      },
    },
  };
}
