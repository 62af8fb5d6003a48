/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The brand and language that is being rendered. */
    site: import('./site/site.ts').Site;
    /** The page that is being rendered. */
    page: import('./content/pages.ts').Page;
    /** What Markdown turns into, by name. */
    components: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
  }
}

interface Document {
  /** Whether the browser renders the page before the visitor opens it. Chromium has it. */
  readonly prerendering?: boolean;
}

declare module 'virtual:waymark/sites' {
  /** The sites that this run of Astro shows. */
  export const sites: readonly import('./site/site.ts').Site[];
}

declare module '*.client.ts?inline' {
  const code: string;
  export default code;
}

declare module '*.client.ts?inline=es2020' {
  const code: string;
  export default code;
}

declare module '*.client.ts?address' {
  const address: string;
  export default address;
  /** For the attribute of the same name. */
  export const integrity: string;
}

declare module '*.client.ts?files' {
  const files: readonly import('./integrations/client-bundles.ts').ClientBundle[];
  export default files;
}

declare module '*.ts?module' {
  const code: string;
  export default code;
}

declare module '*.client.ts?module=search' {
  const code: string;
  export default code;
}

declare module '*.css' {
  const style: string;
  export default style;
}
