import { coloursIn, over, type Rgba, rgba } from './colours.ts';
import { parentOf } from './elements.ts';
import { once } from './kept.ts';

/** What lies behind an element: solid colours, several where there is a gradient; or a picture. */
export interface Behind {
  colours: Rgba[];
  hasPicture: boolean;
}

/** What lies behind the text of an element. */
export function behind(element: Element): Behind {
  return once('behind', element, (each) => behindFrom(layersBelow(each)));
}

/** What lies around an element: behind its parent. */
export function around(element: Element): Behind {
  const parent = parentOf(element);
  return parent ? behind(parent) : { colours: [canvas()], hasPicture: false };
}

/** The elements whose backgrounds may show behind this one, the nearest first. */
function layersBelow(element: Element): Element[] {
  const layers: Element[] = [];
  for (let each: Element | null = element; each; each = parentOf(each)) {
    layers.push(each);
    const { position } = getComputedStyle(each);
    // What is taken out of its place may stand on something else than its parents.
    if (position === 'absolute' || position === 'fixed') layers.push(...stackedUnder(each));
  }
  return [...new Set(layers)];
}

function stackedUnder(element: Element): Element[] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const stack = document.elementsFromPoint(left + width / 2, top + height / 2);
  const place = stack.indexOf(element);
  return place < 0 ? [] : stack.slice(place + 1).filter((each) => !element.contains(each));
}

function behindFrom(layers: Element[]): Behind {
  let tops: Rgba[] = [[0, 0, 0, 0]];
  let hasPicture = false;
  for (const layer of layers) {
    const { backgroundColor, backgroundImage } = getComputedStyle(layer);
    if (/gradient\(/.test(backgroundImage)) tops = spread(tops, coloursIn(backgroundImage));
    if (/url\(|image-set|paint\(/.test(backgroundImage) || layer.matches('img, video, canvas'))
      hasPicture = true;
    tops = spread(tops, [rgba(backgroundColor)]);
    if (tops.every(([, , , alpha]) => alpha > 0.99)) return { colours: tops, hasPicture };
  }
  return { colours: spread(tops, [canvas()]), hasPicture };
}

function spread(tops: Rgba[], below: Rgba[]): Rgba[] {
  if (below.length === 0) return tops;
  return tops.flatMap((top) => (top[3] > 0.99 ? [top] : below.map((each) => over(top, each)))).slice(0, 16);
}

/** The colour of an empty page, light or dark. */
export function canvas(): Rgba {
  const probe = document.createElement('i');
  probe.style.cssText = 'display: none; background: Canvas; forced-color-adjust: none';
  document.documentElement.append(probe);
  const colour = rgba(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour;
}
