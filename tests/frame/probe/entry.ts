import { footerHeight, furnitureShare } from './furniture.ts';
import { emergencyLinks, headingTop, sideways } from './geometry.ts';
import { lowestPhoneLink } from './phone-links.ts';

// What runs within a page that is measured: bundled by ../frame-browser.ts. One function for each size of the screen.
export { actions } from './first-screen.ts';
export { contentPaint, layoutShift, systemFontWidth } from './geometry.ts';

/** All that is measured at 390 px. */
export function onPhone() {
  return {
    headingTop: headingTop(),
    footer: footerHeight(),
    furniture: furnitureShare(),
    lowestPhoneLink: lowestPhoneLink(),
  };
}

/** All that is measured at 320 px. */
export function onSmallPhone() {
  return { headingTop: headingTop(), sideways: sideways(), emergencyLinks: emergencyLinks() };
}

/** All that is measured at 390 px with text at 200%. */
export function withLargeText() {
  document.documentElement.style.fontSize = '200%';
  return { headingTop: headingTop(), sideways: sideways() };
}

/** All that is measured at 360 px with text at 175%. */
export function withLargerText() {
  document.documentElement.style.fontSize = '175%';
  return { sideways: sideways() };
}
