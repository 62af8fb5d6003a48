import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: { of: 'one of services, law, advice, more-advice, the-rest' },
  listsPages: true,
  excludedFromSearch: '.sources',
};
