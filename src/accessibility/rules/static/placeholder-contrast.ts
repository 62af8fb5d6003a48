import { contrastOnBackdrop } from '../../dom/backdrop-contrast.ts';
import { compositeOver, parseColour } from '../../dom/colours.ts';
import { isVisibleOnScreen, queryAll } from '../../dom/element-queries.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

export const placeholderContrast: StaticRule = {
  id: 'placeholder-contrast',
  description: 'No placeholder below 4.5:1: people with low vision could not read the hint.',
  wcag: '1.4.3',
  fix: 'Give ::placeholder a colour with 4.5:1, or write the hint as text.',
  settings: allColourSettings,
  check(_, report) {
    report(
      queryAll<HTMLInputElement>('[placeholder]').flatMap((element) => {
        if (!isVisibleOnScreen(element) || element.disabled || element.placeholder.trim() === '') return [];
        const { color, opacity } = getComputedStyle(element, '::placeholder');
        const [red, green, blue, alpha] = compositeOver(parseColour(color), [0, 0, 0, 0]);
        const contrast = contrastOnBackdrop(element, [red, green, blue, alpha * Number(opacity)]);
        if (contrast === undefined || contrast >= 4.49) return [];
        return [
          { element, message: `the placeholder has a contrast of ${contrast.toFixed(2)}:1, less than 4.5:1` },
        ];
      }),
    );
  },
};
