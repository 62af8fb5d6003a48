import { backdropOf } from '../../dom/backdrop.ts';
import { compositeOver, contrastRatio, parseColour, type Rgba } from '../../dom/colours.ts';
import { closestInFlatTree, isVisibleOnScreen, ownText, queryAll } from '../../dom/element-queries.ts';
import { allColourSettings } from '../../media-settings.ts';
import type { StaticRule } from '../static-rule.ts';

/** Fewer shapes in a row may be anything. */
const minBars = 3;
/** A chart says what its bars are. A drawing of a page with lines of different lengths does not. */
const minLabels = 2;

export const chartContrast: StaticRule = {
  id: 'chart-contrast',
  description:
    'No bars of a chart that stand out by less than 3:1 where nothing else tells their values: people with low vision could not see them.',
  wcag: '1.4.11',
  fix: 'Give the bars a contrast of 3:1 to what is behind them, or write the values at them or into a table.',
  settings: allColourSettings,
  check(_, report) {
    report(
      queryAll<SVGSVGElement>('svg')
        .filter((chart) => isVisibleOnScreen(chart) && isLabelledChart(chart) && !hasTable(chart))
        .flatMap((chart) => barGroups(chart).flatMap((bars) => checkBars(chart, bars))),
    );
  },
};

/** Whether a drawing has words in it, like the names of the bars. */
export function isLabelledChart(chart: Element): boolean {
  return queryAll('text', chart).filter(isVisibleOnScreen).length >= minLabels;
}

function hasTable(chart: Element): boolean {
  return Boolean(closestInFlatTree(chart, 'figure, section, article, main')?.querySelector('table'));
}

/** Shapes of one colour that stand on one line, are of one thickness and differ in length. */
function barGroups(chart: Element): SVGElement[][] {
  const shapes = queryAll<SVGElement>('rect, path', chart).filter(isVisibleOnScreen);
  const byColour = Object.values(Object.groupBy(shapes, (shape) => getComputedStyle(shape).fill));
  return byColour.filter((group) => group !== undefined).filter(areBars);
}

function areBars(shapes: SVGElement[]): boolean {
  if (shapes.length < minBars) return false;
  const boxes = shapes.map((shape) => shape.getBoundingClientRect());
  const isSame = (read: (box: DOMRect) => number) => {
    const values = boxes.map(read);
    return Math.max(...values) - Math.min(...values) < 2;
  };
  const standing =
    isSame(({ bottom }) => bottom) && isSame(({ width }) => width) && !isSame(({ height }) => height);
  const lying = isSame(({ left }) => left) && isSame(({ height }) => height) && !isSame(({ width }) => width);
  return standing || lying;
}

function checkBars(chart: SVGElement, bars: SVGElement[]) {
  const [element] = bars;
  if (!element || bars.every((bar) => hasValue(chart, bar))) return [];
  const { colours, hasImage } = chartBackdrop(chart, element);
  const best = Math.max(
    0,
    ...paints(element).map((paint) =>
      Math.min(...colours.map((colour) => contrastRatio(compositeOver(paint, colour), colour))),
    ),
  );
  return hasImage || best >= 2.99
    ? []
    : [{ element, message: `the bars have a contrast of ${best.toFixed(2)}:1, less than 3:1` }];
}

function paints(shape: SVGElement): Rgba[] {
  const { fill, stroke, strokeWidth } = getComputedStyle(shape);
  const used = Number.parseFloat(strokeWidth) > 0 ? [fill, stroke] : [fill];
  return used.filter((paint) => !/^(none|url)/.test(paint)).map(parseColour);
}

/** The colour of a shape that fills the chart from behind, or the backdrop of the page. */
function chartBackdrop(chart: SVGElement, bar: SVGElement): { colours: Rgba[]; hasImage: boolean } {
  const whole = chart.getBoundingClientRect();
  const ground = queryAll<SVGElement>('rect, path', chart).find((shape) => {
    const { width, height } = shape.getBoundingClientRect();
    const isBehind = shape.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING;
    return Boolean(isBehind) && width > whole.width * 0.9 && height > whole.height * 0.9;
  });
  const [fill] = ground ? paints(ground) : [];
  return fill ? { colours: [fill], hasImage: false } : backdropOf(chart);
}

/** The greatest distance, in CSS pixels, between the end of a bar and the value that is written there. */
const valueDistance = 40;

function hasValue(chart: SVGElement, bar: SVGElement): boolean {
  const box = bar.getBoundingClientRect();
  return queryAll('text, tspan', chart).some((text) => {
    if (!/\d/.test(ownText(text))) return false;
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isAbove = x >= box.left && x <= box.right && y <= box.bottom && y >= box.top - valueDistance;
    const isBeside = y >= box.top && y <= box.bottom && x >= box.left && x <= box.right + valueDistance;
    return isAbove || isBeside;
  });
}
