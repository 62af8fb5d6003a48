import type { ComponentMetadata } from '../../content/component-metadata.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { by: 'one of phone, text, textphone, chat, online, anonymous, stations' },
  // The author of a pack knows what the pack has.
  usableByBrands: false,
};
