import { compositeOver, extractColours, parseColour, type Rgba } from './colours.ts';
import { flatTreeParent } from './element-queries.ts';
import { memoize } from './memoize.ts';

/** The background behind an element: one opaque colour, several for a gradient; or an image. */
export interface Backdrop {
  colours: Rgba[];
  hasImage: boolean;
}

/** Returns the backdrop of the text of an element. */
export function backdropOf(element: Element): Backdrop {
  return memoize('backdrop', element, (node) => flattenLayers(backdropLayers(node)));
}

/** Returns the backdrop around an element: that of its parent. */
export function surroundingBackdrop(element: Element): Backdrop {
  const parent = flatTreeParent(element);
  return parent ? backdropOf(parent) : { colours: [canvasColour()], hasImage: false };
}

/** The elements whose backgrounds may show behind this one, topmost first. */
function backdropLayers(element: Element): Element[] {
  const layers: Element[] = [];
  for (let ancestor: Element | null = element; ancestor; ancestor = flatTreeParent(ancestor)) {
    layers.push(ancestor);
    const { position } = getComputedStyle(ancestor);
    // An out-of-flow element may be painted over elements other than its ancestors.
    if (position === 'absolute' || position === 'fixed') layers.push(...elementsBeneath(ancestor));
  }
  return [...new Set(layers)];
}

function elementsBeneath(element: Element): Element[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
  const index = stack.indexOf(element);
  return index < 0 ? [] : stack.slice(index + 1).filter((candidate) => !element.contains(candidate));
}

function flattenLayers(layers: Element[]): Backdrop {
  let foreground: Rgba[] = [[0, 0, 0, 0]];
  let hasImage = false;
  for (const layer of layers) {
    const { backgroundColor, backgroundImage } = getComputedStyle(layer);
    if (/gradient\(/.test(backgroundImage))
      foreground = compositeLayers(foreground, extractColours(backgroundImage));
    if (/url\(|image-set|paint\(/.test(backgroundImage) || layer.matches('img, video, canvas'))
      hasImage = true;
    foreground = compositeLayers(foreground, [parseColour(backgroundColor)]);
    if (foreground.every(([, , , alpha]) => alpha > 0.99)) return { colours: foreground, hasImage };
  }
  return { colours: compositeLayers(foreground, [canvasColour()]), hasImage };
}

function compositeLayers(foreground: Rgba[], below: Rgba[]): Rgba[] {
  if (below.length === 0) return foreground;
  return foreground
    .flatMap((top) => (top[3] > 0.99 ? [top] : below.map((colour) => compositeOver(top, colour))))
    .slice(0, 16);
}

/** Returns the system colour `Canvas` in the current colour scheme. */
export function canvasColour(): Rgba {
  const probe = document.createElement('i');
  probe.style.cssText = 'display: none; background: Canvas; forced-color-adjust: none';
  document.documentElement.append(probe);
  const colour = parseColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour;
}
