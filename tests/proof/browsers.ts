import { firefoxAt } from '../accessibility/firefox.ts';
import { hasWebKit } from '../accessibility/webkit.ts';
import type { Engine } from './tab.ts';

/** Why nothing can be tested in a browser here; false when it can. */
export function whyNot(name: Engine['name']): string | false {
  const isThere = { Chromium: () => true, Firefox: () => firefoxAt() !== undefined, WebKit: hasWebKit }[name];
  return !isThere() && `THERE IS NO ${name.toUpperCase()} ON THIS MACHINE: not tested`;
}
