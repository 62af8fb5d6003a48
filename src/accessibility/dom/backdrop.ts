import { compositeOver, extractColours, parseColour, type Rgba } from './colours.ts';
import { flatTreeParent } from './element-queries.ts';
import { memoize } from './memoize.ts';

/** What lies behind an element: solid colours, several where there is a gradient; or a picture. */
export interface Backdrop {
  colours: Rgba[];
  hasImage: boolean;
}

/** What lies behind the text of an element. */
export function backdropOf(element: Element): Backdrop {
  return memoize('behind', element, (each) => flattenLayers(backdropLayers(each)));
}

/** What lies around an element: behind its parent. */
export function surroundingBackdrop(element: Element): Backdrop {
  const parent = flatTreeParent(element);
  return parent ? backdropOf(parent) : { colours: [canvasColour()], hasImage: false };
}

/** The elements whose backgrounds may show behind this one, the nearest first. */
function backdropLayers(element: Element): Element[] {
  const layers: Element[] = [];
  for (let each: Element | null = element; each; each = flatTreeParent(each)) {
    layers.push(each);
    const { position } = getComputedStyle(each);
    // What is taken out of its place may stand on something else than its parents.
    if (position === 'absolute' || position === 'fixed') layers.push(...elementsBeneath(each));
  }
  return [...new Set(layers)];
}

function elementsBeneath(element: Element): Element[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
  const place = stack.indexOf(element);
  return place < 0 ? [] : stack.slice(place + 1).filter((each) => !element.contains(each));
}

function flattenLayers(layers: Element[]): Backdrop {
  let tops: Rgba[] = [[0, 0, 0, 0]];
  let hasPicture = false;
  for (const layer of layers) {
    const { backgroundColor, backgroundImage } = getComputedStyle(layer);
    if (/gradient\(/.test(backgroundImage)) tops = compositeLayers(tops, extractColours(backgroundImage));
    if (/url\(|image-set|paint\(/.test(backgroundImage) || layer.matches('img, video, canvas'))
      hasPicture = true;
    tops = compositeLayers(tops, [parseColour(backgroundColor)]);
    if (tops.every(([, , , alpha]) => alpha > 0.99)) return { colours: tops, hasImage: hasPicture };
  }
  return { colours: compositeLayers(tops, [canvasColour()]), hasImage: hasPicture };
}

function compositeLayers(tops: Rgba[], below: Rgba[]): Rgba[] {
  if (below.length === 0) return tops;
  return tops
    .flatMap((top) => (top[3] > 0.99 ? [top] : below.map((each) => compositeOver(top, each))))
    .slice(0, 16);
}

/** The colour of an empty page, light or dark. */
export function canvasColour(): Rgba {
  const probe = document.createElement('i');
  probe.style.cssText = 'display: none; background: Canvas; forced-color-adjust: none';
  document.documentElement.append(probe);
  const colour = parseColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour;
}
