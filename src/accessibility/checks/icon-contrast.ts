import { behind } from '../in-page/backgrounds.ts';
import { contrast, over, type Rgba, rgba } from '../in-page/colours.ts';
import { all, isSeen, textOf } from '../in-page/elements.ts';
import { isDisabled } from '../in-page/names.ts';
import type { SettingName } from '../settings.ts';
import { everyColour, type PageCheck } from './check.ts';

const shapes = 'path, circle, rect, line, polyline, polygon, ellipse, use';

/** Wider drawings are pictures. In CSS pixels. */
const largestIcon = 64;

/** An icon that is all there is to see of a control stands out. */
export const iconContrast: PageCheck = {
  id: 'icon-contrast',
  wcag: '1.4.11',
  mend: 'Give the icon a contrast of 3:1 to what is behind it.',
  in: [...everyColour, 'forced-light', 'forced-dark'],
  find(setting) {
    return all<SVGElement>(
      'a svg, button svg, [role="button"] svg, [role="img"]:is(svg), svg[aria-label]',
    ).flatMap((element) => {
      if (!isSeen(element) || isExempt(element, setting)) return [];
      const { colours, hasPicture } = behind(element);
      const drawn = all<SVGElement>(shapes, element).flatMap(paint);
      if (hasPicture || drawn.length === 0) return [];
      const best = Math.max(
        ...drawn.map((colour) => Math.min(...colours.map((below) => contrast(over(colour, below), below)))),
      );
      return best >= 2.99
        ? []
        : [{ element, what: `the icon has a contrast of ${best.toFixed(2)}:1, less than 3:1` }];
    });
  },
};

function isExempt(element: SVGElement, setting: SettingName): boolean {
  const control = element.closest('a, button, [role="button"]');
  if (control) return isDisabled(control) || seenText(control);
  // A drawing keeps its colours, and the paper that it was drawn on goes: its words tell what it shows.
  return setting.startsWith('forced') && element.getBoundingClientRect().width > largestIcon;
}

function seenText(control: Element): boolean {
  return (
    all('*', control)
      .concat(control as HTMLElement)
      .some(
        (each) =>
          !each.closest('svg') &&
          isSeen(each) &&
          /\p{L}/u.test(
            [...each.childNodes]
              .filter(({ nodeType }) => nodeType === 3)
              .map((node) => node.textContent)
              .join(''),
          ),
      ) && textOf(control) !== ''
  );
}

function paint(shape: SVGElement): Rgba[] {
  const { fill, stroke, strokeWidth } = getComputedStyle(shape);
  const filled = fill !== 'none' && !fill.startsWith('url') ? [rgba(fill)] : [];
  const lined = stroke !== 'none' && Number.parseFloat(strokeWidth) > 0 ? [rgba(stroke)] : [];
  return [...filled, ...lined].filter(([, , , alpha]) => alpha > 0);
}
