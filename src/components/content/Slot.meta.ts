import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { name: 'one of after-reporting, local-support, promise' },
  // A slot within a slot would recurse without end.
  usableByBrands: false,
  inOverride: ({ name = '' }) => ({ shown: true, note: `The place "${name}" is not on this page any more.` }),
};
