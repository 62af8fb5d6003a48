import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findRecalled } from '../../../hosting/find-recalled.ts';
import { recalledTexts } from '../../../site/recalls.ts';
import type { BuiltSiteRule } from '../../built-site-rule.ts';

/** Files that hold text for readers or programs. */
const textFile = /\.(?:html|json|csv|txt|xml|ics)$/;

export const recalledFacts: BuiltSiteRule = {
  id: 'recalled-facts',
  description: 'No number of a recalled fact in any text file: a reader would call it.',
  check({ folder, files, sites: [site] }, report) {
    const recalled = site ? recalledTexts(site.recalled, site.facts) : [];
    if (recalled.length === 0) return;
    for (const name of files.filter((each) => textFile.test(each)))
      for (const { fact, text } of findRecalled(readFileSync(path.join(folder, name), 'utf8'), recalled))
        report({
          file: path.join(path.basename(folder), name),
          message: `the file has "${text}" of "${fact}", which this pack recalls`,
          fix: 'a report to the maintainers of Waymark: no file may have what was recalled',
        });
  },
};
