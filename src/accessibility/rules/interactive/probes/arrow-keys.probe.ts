import { isDisabled } from '../../../dom/accessible-name.ts';
import {
  deepActiveElement,
  isVisibleOnScreen,
  queryAll,
  uniqueSelector,
} from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

const valueWidgets = '[role="slider"]:not(input), [role="spinbutton"]:not(input), [role="scrollbar"]';
const compositeWidgets =
  '[role="tablist"], [role="radiogroup"], [role="menubar"], [role="tree"], [role="listbox"], [role="toolbar"]';
const parts =
  '[role="tab"], [role="radio"]:not(input), [role="menuitem"], [role="treeitem"], [role="option"], button, a[href]';

let widgets: HTMLElement[] = [];

/** Collects the widgets that need the arrow keys, by the part that Tab reaches. Returns how many. */
export function findArrowKeyWidgets(): number {
  const values = queryAll(valueWidgets).filter((element) => element.tabIndex >= 0);
  const composites = queryAll(compositeWidgets).flatMap((composite) => {
    const operable = [...composite.querySelectorAll<HTMLElement>(parts)].filter(isOperable);
    // Where Tab reaches each part, or none, and so the whole has the focus, other rules tell.
    const reached = operable.filter(({ tabIndex }) => tabIndex >= 0);
    return reached.length === 1 && operable.length > 1 ? reached : [];
  });
  widgets = [...values, ...composites].filter(isOperable);
  return widgets.length;
}

function isOperable(element: HTMLElement): boolean {
  return isVisibleOnScreen(element) && !isDisabled(element);
}

/** Focuses a widget. Returns its state. */
export function focusArrowKeyWidget(index: number): string {
  widgets[index]?.focus();
  return arrowKeyWidgetState(index);
}

const stateAttributes = [
  'aria-valuenow',
  'aria-valuetext',
  'aria-selected',
  'aria-checked',
  'aria-expanded',
  'aria-activedescendant',
  'tabindex',
];

/** Returns what an arrow key may change: the focus, and the values and states of the widget. */
export function arrowKeyWidgetState(index: number): string {
  const widget = widgets[index];
  const whole = widget?.closest<HTMLElement>(compositeWidgets) ?? widget;
  const focus = deepActiveElement();
  return [whole, ...(whole?.querySelectorAll('*') ?? [])]
    .map((element) => stateAttributes.map((name) => element?.getAttribute(name)).join())
    .concat(focus ? uniqueSelector(focus) : '')
    .join('\n');
}

/** Reports a widget that ignored every arrow key (WCAG 2.1.1). */
export function arrowKeyResult(index: number): ElementResult[] {
  const element = widgets[index];
  if (!element?.isConnected) return [];
  const message = element.matches(valueWidgets)
    ? 'the arrow keys do not change its value'
    : 'the arrow keys do not reach the other parts, and Tab passes them over';
  return [toResult({ element, message })];
}
