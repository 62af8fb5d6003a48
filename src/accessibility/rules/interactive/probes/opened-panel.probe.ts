import {
  deepActiveElement,
  flatTreeParent,
  isVisibleOnScreen,
  textElements,
} from '../../../dom/element-queries.ts';
import { previousState, targets } from './page-state.ts';
import { tabbableElements } from './tab-order.probe.ts';

let panelStops: HTMLElement[] = [];

/** The greatest distance, in CSS pixels, between a control and a panel that looks attached to it. */
const attachedDistance = 24;

/** One stop in between, like the next button of a header, is passed without looking for the panel. */
const acceptedStopsBetween = 1;

/** Whether a control opened a panel that looks attached to it and that others part from it in the order of the page. */
export function opensDetachedPanel(index: number): boolean {
  const target = targets[index];
  if (target?.ariaExpanded !== 'true' || deepActiveElement() !== target) return false;
  const stops = tabbableElements();
  panelStops = stops.filter((stop) => isVisibleOnScreen(stop) && hasAppeared(stop) && !target.contains(stop));
  const [first] = panelStops;
  const last = panelStops.at(-1);
  if (!first || !last || !isAttached(first, target)) return false;
  const at = stops.indexOf(target);
  const stopsBetween = Math.max(stops.indexOf(first) - at, at - stops.indexOf(last)) - 1;
  return stopsBetween > acceptedStopsBetween;
}

function hasAppeared(stop: Element): boolean {
  const texts = textElements().filter((text) => stop.contains(text));
  return texts.length > 0 && texts.every((text) => !previousState?.texts.has(text));
}

/** Whether an element lies in a box that is placed beside the control, over the rest of the page. */
function isAttached(element: Element, target: Element): boolean {
  const control = target.getBoundingClientRect();
  for (let box: Element | null = element; box; box = flatTreeParent(box)) {
    if (!/absolute|fixed/.test(getComputedStyle(box).position)) continue;
    const { left, right, top, bottom } = box.getBoundingClientRect();
    const gap = Math.max(top - control.bottom, control.top - bottom);
    return gap <= attachedDistance && left < control.right && right > control.left;
  }
  return false;
}

/** Whether the focus is in the panel. */
export function isFocusInPanel(): boolean {
  const focus = deepActiveElement();
  return focus !== null && panelStops.includes(focus);
}
