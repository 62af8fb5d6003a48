import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  showsOpeningHours: true,
  usableByBrands: false,
  inOverride: () => ({
    shown: false,
    note: 'The two numbers above the fold are in the frame beside the page, as on other pages.',
  }),
};
