import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { kind: 'one of advocate, app?' },
  showsOpeningHours: true,
};
