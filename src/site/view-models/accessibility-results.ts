import {
  type AccessibilityResults,
  readAccessibilityResults,
} from '../../brand/accessibility-results-file.ts';
import type { Site } from '../site.ts';

/** What programs found when they last tested this copy; nothing when nobody has recorded a test. */
export function accessibilityResults(site: Site): AccessibilityResults | undefined {
  return readAccessibilityResults(site.brand.folder).record;
}
