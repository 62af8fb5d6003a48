import type { PackRule } from '../pack-rule.ts';

export const exitAcrossHosts: PackRule = {
  id: 'exit-across-hosts',
  description:
    'A warning for languages that have hosts of their own: a browser keeps the mark of the exit for one host, so that Back still shows the pages that a visitor read in another language, and their tabs stay open.',
  check({ data, positionOf }, report) {
    const hosts = new Set(
      data.languages.map((name) => data.domains[name] ?? data.domains[data.languages[0] ?? '']),
    );
    if (hosts.size < 2) return;
    report({
      ...positionOf(['domains']),
      message:
        'languages have hosts of their own, and leaving on one leaves the pages of the other behind the Back button',
      fix: 'the same address for each language, which then has a folder of its own',
      severity: 'warning',
    });
  },
};
