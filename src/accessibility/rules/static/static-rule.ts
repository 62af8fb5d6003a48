import type { Outcome } from '../../finding.ts';
import type { SettingName } from '../../media-settings.ts';

/** An element that a check complains about. */
export interface Violation {
  element: Element;
  /** What is wrong, as a sentence for a report. */
  message: string;
  /** `fail` unless said. */
  outcome?: Outcome;
}

/** What every check says of itself. */
export interface RuleMetadata {
  id: string;
  /** The success criterion of WCAG 2.2. */
  wcag: string;
  /** How to mend what it finds. */
  fix: string;
}

/** A check that looks at a page from within, in each of the settings that it names. It runs in the browser. */
export interface StaticRule extends RuleMetadata {
  settings: readonly SettingName[];
  /** Called in the first setting, before any change, by checks that compare. */
  captureInitialState?(): void;
  find(setting: SettingName): Violation[];
}

/** Light and dark on a wide screen. */
export const bothSchemes = ['wide-light', 'wide-dark'] as const;

/** Wherever colours differ. */
export const allColourSettings = [...bothSchemes, 'contrast-light', 'contrast-dark'] as const;

/** Once is enough. */
export const defaultSettingOnly = ['wide-light'] as const;

/** A wide and a narrow screen. */
export const bothWidths = ['wide-light', 'narrow-light'] as const;
