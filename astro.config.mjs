import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { waymark } from './src/integrations/waymark.ts';

export default defineConfig({
  integrations: [mdx(), waymark()],
});
