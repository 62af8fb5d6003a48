import { isDisabled } from '../../dom/accessible-name.ts';
import { backdropOf } from '../../dom/backdrop.ts';
import { compositeOver, contrastRatio, parseColour, type Rgba } from '../../dom/colours.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../dom/element-queries.ts';
import type { SettingName } from '../../media-settings.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';
import { isLabelledChart } from './chart-contrast.ts';

const shapeSelector = 'path, circle, rect, line, polyline, polygon, ellipse, use';

/** Maximum width of an icon, in CSS pixels. Wider drawings are illustrations. */
const maxIconSize = 64;

export const iconContrast: StaticRule = {
  id: 'icon-contrast',
  description:
    'No icon-only control that stands out by less than 3:1: people with low vision could not see it.',
  wcag: '1.4.11',
  fix: 'Give the icon a contrast of 3:1 to what is behind it.',
  settings: [...allColourSettings, 'forced-light', 'forced-dark'],
  check({ setting }, report) {
    report(
      queryAll<SVGElement>(
        'a svg, button svg, [role="button"] svg, [role="img"]:is(svg), svg[aria-label]',
      ).flatMap((element) => {
        if (!isVisibleOnScreen(element) || isExempt(element, setting)) return [];
        const { colours, hasImage } = backdropOf(element);
        const shapeColours = queryAll<SVGElement>(shapeSelector, element).flatMap(paintColours);
        if (hasImage || shapeColours.length === 0) return [];
        const best = Math.max(
          ...shapeColours.map((colour) =>
            Math.min(...colours.map((backdrop) => contrastRatio(compositeOver(colour, backdrop), backdrop))),
          ),
        );
        return best >= 2.99
          ? []
          : [{ element, message: `the icon has a contrast of ${best.toFixed(2)}:1, less than 3:1` }];
      }),
    );
  },
};

function isExempt(element: SVGElement, setting: SettingName): boolean {
  const control = element.closest('a, button, [role="button"]');
  if (control) return isDisabled(control) || hasVisibleText(control);
  if (isLabelledChart(element)) return true;
  // An illustration keeps its colours on a changed backdrop. Its text alternative conveys it.
  return setting.startsWith('forced') && element.getBoundingClientRect().width > maxIconSize;
}

function hasVisibleText(control: Element): boolean {
  return (
    queryAll('*', control)
      .concat(control as HTMLElement)
      .some(
        (element) =>
          !element.closest('svg') &&
          isVisibleOnScreen(element) &&
          /\p{L}/u.test(
            [...element.childNodes]
              .filter(({ nodeType }) => nodeType === 3)
              .map((node) => node.textContent)
              .join(''),
          ),
      ) && normalizedText(control) !== ''
  );
}

function paintColours(shape: SVGElement): Rgba[] {
  const { fill, stroke, strokeWidth } = getComputedStyle(shape);
  const filled = fill !== 'none' && !fill.startsWith('url') ? [parseColour(fill)] : [];
  const lined = stroke !== 'none' && Number.parseFloat(strokeWidth) > 0 ? [parseColour(stroke)] : [];
  return [...filled, ...lined].filter(([, , , alpha]) => alpha > 0);
}
