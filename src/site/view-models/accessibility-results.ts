import {
  type AccessibilityResults,
  readAccessibilityResults,
} from '../../brand/accessibility-results-file.ts';
import type { Site } from '../site.ts';

/** Returns the results of the last automated accessibility test of this site; undefined without a record. */
export function accessibilityResults(site: Site): AccessibilityResults | undefined {
  return readAccessibilityResults(site.brand.folder).record;
}
