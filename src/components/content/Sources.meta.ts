import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { of: 'one of services, law, advice, the-rest' },
  listsPages: true,
  excludedFromSearch: '.sources',
};
