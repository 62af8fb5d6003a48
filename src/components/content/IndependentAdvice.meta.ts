import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { by: 'text' },
  // A publisher's own words are not independent of it.
  usableByBrands: false,
};
