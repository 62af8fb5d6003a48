import { addresses } from './addresses.ts';
import { alertDates } from './alert-dates.ts';
import type { BrandCheck } from './check.ts';
import { checkAgainDates } from './check-again-dates.ts';
import { contrast } from './contrast.ts';
import { draft } from './draft.ts';
import { languages } from './languages.ts';
import { pictures } from './pictures.ts';
import { problemDates } from './problem-dates.ts';
import { programRecord } from './program-record.ts';
import { reviewedAfterTests } from './reviewed-after-tests.ts';
import { securityContact } from './security-contact.ts';
import { statementReview } from './statement-review.ts';
import { version } from './version.ts';
import { welsh } from './welsh.ts';

/** Every rule about a brand pack. */
export const brandChecks: BrandCheck[] = [
  languages,
  welsh,
  draft,
  addresses,
  contrast,
  pictures,
  checkAgainDates,
  alertDates,
  statementReview,
  reviewedAfterTests,
  problemDates,
  programRecord,
  securityContact,
  version,
];
