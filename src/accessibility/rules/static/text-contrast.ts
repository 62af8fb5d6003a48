import { findLowContrastTexts } from '../../dom/backdrop-contrast.ts';
import { closestInFlatTree, textElements } from '../../dom/element-queries.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const textContrast: StaticRule = {
  id: 'text-contrast',
  description:
    'No text below 4.5:1, or 3:1 when large, on what is behind it, in any colour scheme: people with low vision could not read it.',
  wcag: '1.4.3',
  fix: 'Choose a darker or lighter colour, so that text has 4.5:1 and large text 3:1.',
  settings: [...allColourSettings, 'forced-light', 'forced-dark'],
  check({ setting }, report) {
    if (!setting.startsWith('forced')) return report(findLowContrastTexts());
    // Forced colours are the user's own, except where the page opts out.
    report(
      findLowContrastTexts(
        textElements().filter(
          (element) =>
            closestInFlatTree(element, '[style*="forced-color-adjust"]') ?? optsOutOfForcedColours(element),
        ),
      ),
    );
  },
};

function optsOutOfForcedColours(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none';
}
