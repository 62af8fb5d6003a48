import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { ambulance: 'flag?' },
  facts: ['hl-999'],
  showsOpeningHours: true,
};
