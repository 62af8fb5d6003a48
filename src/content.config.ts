import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from './content/page-schema.ts';

/** The pages, by `<language>/<section>/<page>`. Facts and brands are read by src/facts and src/brand. */
export const collections = {
  pages: defineCollection({
    loader: glob({ base: 'content/pages', pattern: '**/*.mdx', generateId: ({ entry }) => entry }),
    schema: pageSchema,
  }),
};
