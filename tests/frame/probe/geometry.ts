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

/** Resolves when something of the page was painted. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });
}

/** The cumulative layout shift until now, after all that was rendered is painted. */
export async function layoutShift(): Promise<number> {
  let total = 0;
  const add = (entries: PerformanceEntryList) => {
    // TypeScript's DOM library does not know this kind of entry.
    for (const entry of entries) total += 'value' in entry ? Number(entry.value) : 0;
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
