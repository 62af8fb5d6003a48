import type { Page } from 'playwright';
import type { ElementResult } from '../finding.ts';
import { mediaSettings, type SettingName } from '../media-settings.ts';
import type { Report, RuleMetadata } from './rule.ts';

/** A page under test, in a browser that can be driven. */
export interface TestedPage {
  page: Page;
  url: string;
  /** Loads the page anew, so that a check that changes it finds it as a reader would. */
  reload(): Promise<void>;
  /** The page as a reader finds it, for a check that only looks: it is loaded anew only where another has changed it. */
  reloadIfChanged(): Promise<void>;
  /** The same page in a browser that runs no script but the probes. The caller closes it. */
  openWithoutScript(): Promise<Page>;
}

/** What one rule of a driven check found. */
export interface InteractiveResult extends ElementResult {
  rule: string;
  settings: SettingName[];
}

/**
 * Rules that need a keyboard, a pointer or time, and share one run: to fill in a form is slow, and tells of seven rules. Each
 * has its own criterion; a report names the rule by its ID. The check is that of `Rule`, but takes its time.
 */
export interface InteractiveRuleSet {
  rules: readonly RuleMetadata[];
  /**
   * When it runs on a page: first, before a pointer or a press has changed anything; where it loads and changes the page itself; where it
   * only reads, and shares one load with others; last, since it changes the clock of the page.
   */
  stage: 'first' | 'changes-page' | 'reads-page' | 'last';
  check(tested: TestedPage, report: Report<InteractiveResult>): Promise<void>;
}

/** Marks what was found with its rule and setting. */
export function withRule(rule: string, results: ElementResult[], setting: SettingName): InteractiveResult[] {
  return results.map((result) => ({ ...result, rule, settings: [setting] }));
}

/** Shows the page in a setting. */
export async function applySetting(page: Page, name: SettingName): Promise<void> {
  const { width, height, media } = mediaSettings[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
}
