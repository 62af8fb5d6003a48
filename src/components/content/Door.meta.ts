import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { page: 'page', label: 'text', urgent: 'flag?', told: 'flag?', icon: 'text?' },
};
