import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = { showsOpeningHours: true, usableByBrands: false };
