import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { by: 'text' },
  // A publisher's own words are not independent of it.
  usableByBrands: false,
  inOverride: ({ by = '' }) => ({
    shown: true,
    note: `What was marked as independent advice, on guidance from ${by}, is here in your own voice: ask whether you can say it.`,
  }),
};
