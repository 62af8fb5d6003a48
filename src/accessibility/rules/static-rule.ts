import type { Violation } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';
import type { Rule } from './rule.ts';

/** The current document in a setting. */
export interface PageInSetting {
  setting: SettingName;
}

/** A rule that runs in the browser, in each of its settings. */
export interface StaticRule extends Rule<PageInSetting, Violation> {
  settings: readonly SettingName[];
  /** Called in the first setting before any change, for rules that compare settings. */
  captureInitialState?(): void;
}
