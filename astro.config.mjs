import { defineConfig } from 'astro/config';
import { allPackFolders } from './src/brand/all-packs.ts';
import { waymark } from './src/integrations/waymark.ts';

// For editors and `astro check`. The commands in src/cli give Astro the sites and packs that they are about.
export default defineConfig({
  integrations: waymark(allPackFolders()),
});
