import { findLowContrastTexts } from '../../dom/backdrop-contrast.ts';
import { closestInFlatTree, textElements } from '../../dom/element-queries.ts';
import { allColourSettings, type StaticRule } from './static-rule.ts';

/** Text stands out from what is behind it, also on gradients, in both schemes and where more contrast is wished for. */
export const textContrast: StaticRule = {
  id: 'text-contrast',
  wcag: '1.4.3',
  fix: 'Choose a darker or lighter colour, so that text has 4.5:1 and large text 3:1.',
  settings: [...allColourSettings, 'forced-light', 'forced-dark'],
  find(setting) {
    if (!setting.startsWith('forced')) return findLowContrastTexts();
    // There the reader's own colours hold, but where an author has kept theirs.
    return findLowContrastTexts(
      textElements().filter(
        (each) => closestInFlatTree(each, '[style*="forced-color-adjust"]') ?? optsOutOfForcedColours(each),
      ),
    );
  },
};

function optsOutOfForcedColours(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none';
}
