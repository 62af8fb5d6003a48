import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  attributes: {
    about: 'one of accessibility, complaints, mistakes, privacy, security, victims',
    satisfaction: 'flag?',
  },
};
