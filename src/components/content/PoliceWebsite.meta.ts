import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  usableByBrands: false,
  inOverride: (_, { kind }) => ({
    shown: true,
    ...(kind === 'police' && { note: 'A link to your own website is only words here.' }),
  }),
};
