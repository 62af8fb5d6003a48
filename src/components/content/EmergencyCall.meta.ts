import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = { facts: ['hl-999'], showsOpeningHours: true };
