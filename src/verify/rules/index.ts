import { knownTypes } from './content-types.ts';
import { copies } from './copies.ts';
import { emergency } from './emergency.ts';
import { everyPage } from './every-page.ts';
import { exit } from './exit.ts';
import { explainedWords } from './explained-words.ts';
import { headers } from './headers.ts';
import { links } from './links.ts';
import { mayNotice } from './may-notice.ts';
import { neutralAddresses } from './neutral-addresses.ts';
import { noForeignCode } from './no-foreign-code.ts';
import { noKnowHow } from './no-know-how.ts';
import { noThirdParties } from './no-third-parties.ts';
import { noThresholds } from './no-thresholds.ts';
import { numbers } from './numbers.ts';
import { panel } from './panel.ts';
import type { Rule } from './rule.ts';
import { saveFirst } from './save-first.ts';
import { titles } from './titles.ts';
import { weight } from './weight.ts';

/** Every rule about a finished site. */
export const rules: Rule[] = [
  copies,
  emergency,
  everyPage,
  exit,
  explainedWords,
  headers,
  knownTypes,
  links,
  mayNotice,
  neutralAddresses,
  noForeignCode,
  noKnowHow,
  noThirdParties,
  noThresholds,
  numbers,
  panel,
  saveFirst,
  titles,
  weight,
];
