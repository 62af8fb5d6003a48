import type { ComponentMetadata } from '../../content/component-metadata.ts';
import { nations } from '../../facts/base-fact.ts';

export const metadata: ComponentMetadata = {
  form: 'container',
  attributes: { only: 'nations' },
  inOverride({ only = '' }, { nation }) {
    const ofSite: readonly string[] = nation === 'united-kingdom' ? nations : [nation];
    return { shown: only.split(/\s+/).some((each) => ofSite.includes(each)) };
  },
};
