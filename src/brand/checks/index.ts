import { addresses } from './addresses.ts';
import { alertDates } from './alert-dates.ts';
import type { BrandCheck } from './check.ts';
import { contrast } from './contrast.ts';
import { languages } from './languages.ts';
import { localServiceDates } from './local-service-dates.ts';
import { pictures } from './pictures.ts';
import { securityContact } from './security-contact.ts';
import { version } from './version.ts';

/** Every rule about a brand pack. */
export const brandChecks: BrandCheck[] = [
  languages,
  addresses,
  contrast,
  pictures,
  localServiceDates,
  alertDates,
  securityContact,
  version,
];
