import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { name: 'one of after-reporting, local-support' },
  // A slot within a slot would recurse without end.
  usableByBrands: false,
};
