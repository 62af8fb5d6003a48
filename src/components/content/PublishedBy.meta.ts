import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { kind: 'one of police, others' },
  // The author of a pack knows what kind of publisher it is.
  usableByBrands: false,
  inOverride: ({ kind }, publisher) => ({ shown: (publisher.kind === 'police') === (kind === 'police') }),
};
