import type { Page } from 'playwright';

/** The widths at which the control must be topmost, with the height of each window. The first is 400% zoom. */
export const viewports = [
  { width: 320, height: 256 },
  { width: 360, height: 640 },
  { width: 480, height: 800 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/**
 * Scrolls a page from top to end in so many steps, with all details open, and reports where the control is not the topmost
 * element at its own centre, or not completely in the window.
 */
export async function findObscured(
  page: Page,
  { address, positions }: { address: string; positions: number },
): Promise<string[]> {
  await page.goto(address);
  // The record has more controls, some of which are fixed at the bottom of the window.
  const gate = page.getByRole('button', { name: 'I am alone with this screen' });
  if (await gate.count()) await gate.first().click();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  const found: string[] = [];
  for (const size of viewports) {
    await page.setViewportSize(size);
    for (const [position, covered] of (await page.evaluate(obscuredBy, positions)).entries())
      if (covered) found.push(`${new URL(address).pathname} at ${size.width} px, ${position}: ${covered}`);
  }
  return found;
}

/** Runs in the page: scrolls from its top to its end in so many steps, and returns what is wrong with the control at each. */
function obscuredBy(positions: number): string[] {
  const control = document.getElementById('leave');
  return Array.from({ length: positions }, (_, position) => {
    const share = position / (positions - 1);
    scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * share, behavior: 'instant' });
    const { left, top, right, bottom } = control?.getBoundingClientRect() ?? new DOMRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight)
      return 'it is not whole in the window';
    const on = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return on && control?.contains(on) ? '' : `it is under ${on?.outerHTML.slice(0, 80)}`;
  });
}
