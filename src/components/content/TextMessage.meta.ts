import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'inline',
  attributes: { service: 'services' },
  requires: { description: 'number for texts', anyOf: ['text'] },
};
