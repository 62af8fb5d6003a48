import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { need: 'need', nation: 'nation?' },
  showsOpeningHours: true,
};
