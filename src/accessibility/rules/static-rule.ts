import type { Violation } from '../finding.ts';
import type { SettingName } from '../media-settings.ts';
import type { Rule } from './rule.ts';

/** The page that a script is in, as it is shown now. */
export interface PageInSetting {
  setting: SettingName;
}

/** A rule that looks at a page from within, in each of the settings that it names. It runs in the browser. */
export interface StaticRule extends Rule<PageInSetting, Violation> {
  settings: readonly SettingName[];
  /** Called in the first setting, before any change, by rules that compare. */
  captureInitialState?(): void;
}
