import { findRevealingWord } from '../../../content/revealing-words.ts';
import type { PackContentRule } from '../pack-content-rule.ts';

export const tellingHost: PackContentRule = {
  id: 'telling-host',
  description:
    'A warning for a revealing word in the host name of the site: histories, name servers and lists of certificates keep it, whatever a visitor clears.',
  check({ brand, content: { revealingWords } }, report) {
    for (const [language, origin] of Object.entries(brand.domains)) {
      const word = findRevealingWord(new URL(origin).hostname, revealingWords);
      if (word)
        report({
          ...brand.positionOf(['domains', language]),
          message: `the host name holds "${word}", and every visit leaves it on the device and in the network`,
          fix: 'a host name that gives nothing away, like "https://information.midshire.example"',
          severity: 'warning',
        });
    }
  },
};
