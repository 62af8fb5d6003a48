import { accessibilityDeadlines } from './accessibility-deadlines.ts';
import { colourContrast } from './colour-contrast.ts';
import { draft } from './draft.ts';
import { expiredAlerts } from './expired-alerts.ts';
import { externalUrls } from './external-urls.ts';
import { missingTranslations } from './missing-translations.ts';
import { overdueReviews } from './overdue-reviews.ts';
import type { PackRule } from './pack-rule.ts';
import { packVersion } from './pack-version.ts';
import { pictureFiles } from './picture-files.ts';
import { reviewedAfterTests } from './reviewed-after-tests.ts';
import { securityContact } from './security-contact.ts';
import { statementReview } from './statement-review.ts';
import { validAccessibilityResults } from './valid-accessibility-results.ts';
import { welsh } from './welsh.ts';

/** Every rule about a brand pack. */
export const packRules: PackRule[] = [
  missingTranslations,
  welsh,
  draft,
  externalUrls,
  colourContrast,
  pictureFiles,
  overdueReviews,
  expiredAlerts,
  statementReview,
  reviewedAfterTests,
  accessibilityDeadlines,
  validAccessibilityResults,
  securityContact,
  packVersion,
];
