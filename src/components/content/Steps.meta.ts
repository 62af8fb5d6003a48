import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = { attributes: { id: 'steps' } };
