import { brokenLinks } from './broken-links.ts';
import type { BuiltSiteRule } from './built-site-rule.ts';
import { emergency } from './emergency.ts';
import { everyPage } from './every-page.ts';
import { exit } from './exit.ts';
import { foreignStyles } from './foreign-styles.ts';
import { generatedTextFiles } from './generated-text-files.ts';
import { hashedNames } from './hashed-names.ts';
import { hostHeaders } from './host-headers.ts';
import { knownContentTypes } from './known-content-types.ts';
import { mayNotice } from './may-notice.ts';
import { noForeignCode } from './no-foreign-code.ts';
import { noKnowHow } from './no-know-how.ts';
import { noStorageOrNetworkInFiles, noStorageOrNetworkInPages } from './no-storage-or-network.ts';
import { noThirdParties } from './no-third-parties.ts';
import { noThresholds } from './no-thresholds.ts';
import { noTraces } from './no-traces.ts';
import { panel } from './panel.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { precompressedFiles } from './precompressed-files.ts';
import { revealingUrls } from './revealing-urls.ts';
import { saveFirst } from './save-first.ts';
import { titles } from './titles.ts';
import { unexplainedTerms } from './unexplained-terms.ts';
import { uniqueTitles } from './unique-titles.ts';
import { unsourcedNumbers } from './unsourced-numbers.ts';
import { weight } from './weight.ts';

/** Rules that look at one page at a time: they are given a site of one page, and then the next. */
export const pageRules: BuiltSiteRule[] = [
  emergency,
  exit,
  unexplainedTerms,
  mayNotice,
  noForeignCode,
  noKnowHow,
  noThirdParties,
  noThresholds,
  noTraces,
  phoneNumbers,
  panel,
  unsourcedNumbers,
  saveFirst,
  noStorageOrNetworkInPages,
  titles,
  weight,
];

/** Rules that compare pages and files. They ask a page for its outline, which is kept, rather than for its elements. */
export const siteRules: BuiltSiteRule[] = [
  precompressedFiles,
  everyPage,
  foreignStyles,
  hashedNames,
  hostHeaders,
  knownContentTypes,
  brokenLinks,
  generatedTextFiles,
  revealingUrls,
  noStorageOrNetworkInFiles,
  uniqueTitles,
];
