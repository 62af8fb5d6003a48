import { closest, textElements } from '../in-page/elements.ts';
import { paleTexts } from '../in-page/text-contrast.ts';
import { everyColour, type PageCheck } from './check.ts';

/** Text stands out from what is behind it, also on gradients, in both schemes and where more contrast is wished for. */
export const textContrast: PageCheck = {
  id: 'text-contrast',
  wcag: '1.4.3',
  mend: 'Choose a darker or lighter colour, so that text has 4.5:1 and large text 3:1.',
  in: [...everyColour, 'forced-light', 'forced-dark'],
  find(setting) {
    if (!setting.startsWith('forced')) return paleTexts();
    // There the reader's own colours hold, but where an author has kept theirs.
    return paleTexts(
      textElements().filter((each) => closest(each, '[style*="forced-color-adjust"]') ?? keepsColours(each)),
    );
  },
};

function keepsColours(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none';
}
