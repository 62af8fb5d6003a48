import { emergency } from './emergency.ts';
import { everyPage } from './every-page.ts';
import { exit } from './exit.ts';
import { headers } from './headers.ts';
import { links } from './links.ts';
import { neutralAddresses } from './neutral-addresses.ts';
import { noForeignCode } from './no-foreign-code.ts';
import { noThirdParties } from './no-third-parties.ts';
import { numbers } from './numbers.ts';
import type { Rule } from './rule.ts';
import { titles } from './titles.ts';
import { weight } from './weight.ts';

/** Every rule about a finished site. */
export const rules: Rule[] = [
  emergency,
  everyPage,
  exit,
  headers,
  links,
  neutralAddresses,
  noForeignCode,
  noThirdParties,
  numbers,
  titles,
  weight,
];
