import type { Page } from 'playwright';
import type { ElementResult } from '../../finding.ts';
import { mediaSettings, type SettingName } from '../../media-settings.ts';
import type { RuleMetadata } from '../static/static-rule.ts';

/** A page under test, in a browser that can be driven. */
export interface TestedPage {
  page: Page;
  url: string;
  /** Loads the page anew, so that a check that changes it finds it as a reader would. */
  reload(): Promise<void>;
  /** The page as a reader finds it, for a check that only looks: it is loaded anew only where another has changed it. */
  reloadIfChanged(): Promise<void>;
  /** The same page in a browser without scripts. The caller closes it. */
  openWithoutScript(): Promise<Page>;
}

/** What one rule of a driven check found. */
export interface InteractiveResult extends ElementResult {
  rule: string;
  settings: SettingName[];
}

/** A check that needs a keyboard, a pointer or time. Each of its rules has its own criterion. */
export interface InteractiveRuleSet {
  rules: readonly RuleMetadata[];
  run(tested: TestedPage): Promise<InteractiveResult[]>;
}

/** Marks what was found with its rule and setting. */
export function withRule(rule: string, found: ElementResult[], setting: SettingName): InteractiveResult[] {
  return found.map((each) => ({ ...each, rule, settings: [setting] }));
}

/** Shows the page in a setting. */
export async function applySetting(page: Page, name: SettingName): Promise<void> {
  const { width, height, media } = mediaSettings[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
}
