import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { service: 'services' },
  requires: { description: 'number to ring', anyOf: ['phone'] },
  showsOpeningHours: true,
};
