/** Where the letters of the first `h1` begin, from the top of the page. */
export function headingTop(): number {
  const heading = document.querySelector('h1');
  if (!heading) throw new Error('There is no h1.');
  const letters = document.createRange();
  letters.selectNodeContents(heading);
  return letters.getBoundingClientRect().top + scrollY;
}

/** By how many pixels the page is wider than the screen, also where it hides what is beyond the edge. */
export function sideways(): number {
  const root = document.documentElement;
  const scrollers = [root, document.body];
  for (const { style } of scrollers) style.setProperty('overflow-x', 'visible', 'important');
  const beyond = root.scrollWidth - root.clientWidth;
  for (const { style } of scrollers) style.removeProperty('overflow-x');
  return beyond;
}

/** How many links to 999 can be pressed where the page is scrolled to. */
export function emergencyLinks(): number {
  return [...document.querySelectorAll('a[href="tel:999"]')].filter(isUncovered).length;
}

/** Whether the middle of an element is on the screen and nothing covers it. */
export function isUncovered(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && element.contains(top);
}

const contentPainted = 'content painted';
/** The id of a marker that a test puts behind the content. */
export const endOfContentId = 'end-of-content';

/** Resolves when the content of the page, down to the marker after it, has arrived and is painted. */
export async function contentPaint(): Promise<void> {
  while (!document.getElementById(endOfContentId)) await new Promise(requestAnimationFrame);
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  performance.mark(contentPainted);
}

/**
 * The cumulative layout shift since `contentPaint`, after all that was rendered is painted. Before it a busy machine paints half a
 * page, whose end then moves what is centred or balanced.
 */
export async function layoutShift(): Promise<number> {
  const [mark] = performance.getEntriesByName(contentPainted);
  let total = 0;
  const add = (entries: PerformanceEntryList) => {
    // TypeScript's DOM library does not know this kind of entry.
    for (const entry of entries)
      if ('value' in entry && entry.startTime > (mark?.startTime ?? 0)) total += Number(entry.value);
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
  add(observer.takeRecords());
  observer.disconnect();
  return total;
}

/** The width of a text in the font of the system: it tells which font that is. */
export function systemFontWidth(): number | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return undefined;
  context.font = '20px system-ui';
  return context.measureText('The quick brown fox jumps').width;
}
