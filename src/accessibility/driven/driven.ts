import type { Page } from 'playwright';
import type { About } from '../checks/check.ts';
import type { Found } from '../finding.ts';
import { type SettingName, settings } from '../settings.ts';

/** A page under test, in a browser that can be driven. */
export interface Tested {
  page: Page;
  address: string;
  /** Loads the page anew, so that a check that changes it finds it as a reader would. */
  reload(): Promise<void>;
  /** The page as a reader finds it, for a check that only looks: it is loaded anew only where another has changed it. */
  fresh(): Promise<void>;
  /** The same page in a browser without scripts. The caller closes it. */
  withoutScript(): Promise<Page>;
}

/** What one rule of a driven check found. */
export interface DrivenFound extends Found {
  rule: string;
  settings: SettingName[];
}

/** A check that needs a keyboard, a pointer or time. Each of its rules has its own criterion. */
export interface DrivenCheck {
  rules: readonly About[];
  run(tested: Tested): Promise<DrivenFound[]>;
}

/** Marks what was found with its rule and setting. */
export function ruled(rule: string, found: Found[], setting: SettingName): DrivenFound[] {
  return found.map((each) => ({ ...each, rule, settings: [setting] }));
}

/** Shows the page in a setting. */
export async function show(page: Page, name: SettingName): Promise<void> {
  const { width, height, media } = settings[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
}
