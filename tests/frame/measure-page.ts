import type { Page } from 'playwright';
import type { PageFigures } from './budgets.ts';
import { callProbe } from './frame-browser.ts';

/** The screens on which a page is measured, one after another, from the one that it is opened on. */
export const screens = {
  phone: { width: 390, height: 664 },
  smallPhone: { width: 320, height: 568 },
  largeText: { width: 390, height: 844 },
  largerText: { width: 360, height: 640 },
} as const;

/** A Wednesday by day and by night, in winter, when UK time is UTC; neither is a bank holiday. */
export const times = { day: '2026-11-25T12:00:00Z', night: '2026-11-25T02:00:00Z' } as const;

/** What a browser measures on one page. */
export type Geometry = Omit<PageFigures, 'pack' | 'address' | 'bytes'>;

/**
 * Opens a page once and measures it on one screen after another. `prepare` changes the page before that; it is for tests of the
 * budgets themselves.
 */
export async function measurePage(
  page: Page,
  url: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<Geometry> {
  const requests = { styleSheets: 0, fonts: 0, thirdParties: 0 };
  const count = (request: { url(): string; resourceType(): string }) => {
    requests.styleSheets += Number(request.resourceType() === 'stylesheet');
    requests.fonts += Number(request.resourceType() === 'font');
    requests.thirdParties += Number(new URL(request.url()).origin !== new URL(url).origin);
  };
  page.on('request', count);
  await page.setViewportSize(screens.phone);
  await page.goto(url);
  await prepare(page);
  const phone = await callProbe(page, 'onPhone');
  page.off('request', count);
  await page.setViewportSize(screens.smallPhone);
  const smallPhone = await callProbe(page, 'onSmallPhone');
  await page.setViewportSize(screens.largeText);
  const largeText = await callProbe(page, 'withLargeText');
  await page.setViewportSize(screens.largerText);
  const largerText = await callProbe(page, 'withLargerText');
  return {
    headingTop: {
      phone: phone.headingTop,
      smallPhone: smallPhone.headingTop,
      largeText: largeText.headingTop,
    },
    sideways: {
      smallPhone: smallPhone.sideways,
      largeText: largeText.sideways,
      largerText: largerText.sideways,
    },
    lowestPhoneLink: phone.lowestPhoneLink,
    footer: phone.footer,
    furniture: phone.furniture,
    emergencyLinks: smallPhone.emergencyLinks,
    requests,
  };
}
