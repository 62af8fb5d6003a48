import { knownTypes } from './content-types.ts';
import { copies } from './copies.ts';
import { emergency } from './emergency.ts';
import { everyPage } from './every-page.ts';
import { exit } from './exit.ts';
import { explainedWords } from './explained-words.ts';
import { foreignStyles } from './foreign-styles.ts';
import { hashedNames } from './hashed-names.ts';
import { headers } from './headers.ts';
import { links } from './links.ts';
import { madeTexts } from './made-texts.ts';
import { mayNotice } from './may-notice.ts';
import { neutralAddresses } from './neutral-addresses.ts';
import { noForeignCode } from './no-foreign-code.ts';
import { noKnowHow } from './no-know-how.ts';
import { noThirdParties } from './no-third-parties.ts';
import { noThresholds } from './no-thresholds.ts';
import { noTraces } from './no-traces.ts';
import { numbers } from './numbers.ts';
import { panel } from './panel.ts';
import type { Rule } from './rule.ts';
import { saidNumbers } from './said-numbers.ts';
import { saveFirst } from './save-first.ts';
import { silentFiles, silentPages } from './silent-scripts.ts';
import { titles } from './titles.ts';
import { uniqueTitles } from './unique-titles.ts';
import { weight } from './weight.ts';

/** Rules that look at one page at a time: they are given a site of one page, and then the next. */
export const pageRules: Rule[] = [
  emergency,
  exit,
  explainedWords,
  mayNotice,
  noForeignCode,
  noKnowHow,
  noThirdParties,
  noThresholds,
  noTraces,
  numbers,
  panel,
  saidNumbers,
  saveFirst,
  silentPages,
  titles,
  weight,
];

/** Rules that compare pages and files. They ask a page for its outline, which is kept, rather than for its elements. */
export const siteRules: Rule[] = [
  copies,
  everyPage,
  foreignStyles,
  hashedNames,
  headers,
  knownTypes,
  links,
  madeTexts,
  neutralAddresses,
  silentFiles,
  uniqueTitles,
];
