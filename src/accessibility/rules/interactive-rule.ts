import type { Page } from 'playwright';
import type { ElementResult } from '../finding.ts';
import { mediaSettings, type SettingName } from '../media-settings.ts';
import type { Report, RuleMetadata } from './rule.ts';

/** A page under test in an automated browser. */
export interface TestedPage {
  page: Page;
  url: string;
  /** Reloads the page, for rules that change it. */
  reload(): Promise<void>;
  /** Reloads the page only after another rule changed it, for rules that only read. */
  reloadIfChanged(): Promise<void>;
  /** The same page in a browser that runs no script but the probes. The caller closes it. */
  openWithoutScript(): Promise<Page>;
}

/** A result of one rule of a set. */
export interface InteractiveResult extends ElementResult {
  rule: string;
  settings: SettingName[];
}

/**
 * Rules that need a keyboard, a pointer or time, and share one run, since filling in a form is slow and tests seven rules.
 * `check` is that of `Rule`, but asynchronous.
 */
export interface InteractiveRuleSet {
  rules: readonly RuleMetadata[];
  /**
   * The order of the sets: `first` before a pointer or a click changes the page; `changes-page` for sets that reload and change
   * it; `reads-page` for sets that share one load; `last` for sets that replace the clock of the page.
   */
  stage: 'first' | 'changes-page' | 'reads-page' | 'last';
  check(tested: TestedPage, report: Report<InteractiveResult>): Promise<void>;
}

/** Adds the rule and the setting to results. */
export function withRule(rule: string, results: ElementResult[], setting: SettingName): InteractiveResult[] {
  return results.map((result) => ({ ...result, rule, settings: [setting] }));
}

/** Applies the viewport and media features of a setting. */
export async function applySetting(page: Page, name: SettingName): Promise<void> {
  const { width, height, media } = mediaSettings[name];
  await page.setViewportSize({ width, height });
  await page.emulateMedia(media);
}
