import { pageDiagnostic } from '../../built-site.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';
import { collectTexts } from '../../dom-traversal.ts';
import { findStorageOrNetwork, storageOrNetworkFix as fix } from '../../storage-or-network.ts';

export const noStorageOrNetworkInPages: BuiltSiteRule = {
  id: 'no-storage-or-network-in-pages',
  description: 'No script in a page that names a way to store or send data: a visit must leave no trace.',
  check({ pages }, report) {
    for (const page of pages) {
      const scripts = page.elements.filter(({ name }) => name === 'script');
      const code = scripts.flatMap(({ children }) => collectTexts(children, () => false)).join('\n');
      const found = findStorageOrNetwork(code);
      if (found) report(pageDiagnostic(page, { message: `a script names "${found}"`, fix }));
    }
  },
};
