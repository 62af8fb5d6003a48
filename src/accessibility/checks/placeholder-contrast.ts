import { over, rgba } from '../in-page/colours.ts';
import { all, isSeen } from '../in-page/elements.ts';
import { contrastOn } from '../in-page/text-contrast.ts';
import { everyColour, type PageCheck } from './check.ts';

/** A placeholder can be read. */
export const placeholderContrast: PageCheck = {
  id: 'placeholder-contrast',
  wcag: '1.4.3',
  mend: 'Give ::placeholder a colour with 4.5:1, or write the hint as text.',
  in: everyColour,
  find() {
    return all<HTMLInputElement>('[placeholder]').flatMap((element) => {
      if (!isSeen(element) || element.disabled || element.placeholder.trim() === '') return [];
      const { color, opacity } = getComputedStyle(element, '::placeholder');
      const [red, green, blue, alpha] = over(rgba(color), [0, 0, 0, 0]);
      const found = contrastOn(element, [red, green, blue, alpha * Number(opacity)]);
      if (found === undefined || found >= 4.49) return [];
      return [{ element, what: `the placeholder has a contrast of ${found.toFixed(2)}:1, less than 4.5:1` }];
    });
  },
};
