import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'inline',
  attributes: { part: 'one of title, description' },
};
