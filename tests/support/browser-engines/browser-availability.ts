import type { BrowserEngine } from './browser-engine.ts';
import { findFirefox } from './firefox-driver.ts';
import { ensureWebKit } from './webkit-driver.ts';

/** Why no browser test can run here; false when they can. */
export function skipReason(name: BrowserEngine['name']): string | false {
  const isThere = { Chromium: () => true, Firefox: () => findFirefox() !== undefined, WebKit: ensureWebKit }[
    name
  ];
  return !isThere() && `THERE IS NO ${name.toUpperCase()} ON THIS MACHINE: not tested`;
}
