import type { BrandCheck } from './check.ts';
import { languages } from './languages.ts';
import { pictures } from './pictures.ts';
import { securityContact } from './security-contact.ts';
import { version } from './version.ts';

/** Every rule about a brand pack. */
export const brandChecks: BrandCheck[] = [languages, pictures, securityContact, version];
