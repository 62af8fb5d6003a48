import type { Outcome } from '../finding.ts';
import type { SettingName } from '../settings.ts';

/** An element that a check complains about. */
export interface Complaint {
  element: Element;
  /** What is wrong, in words. */
  what: string;
  /** `fail` unless said. */
  outcome?: Outcome;
}

/** What every check says of itself. */
export interface About {
  id: string;
  /** The success criterion of WCAG 2.2. */
  wcag: string;
  /** How to mend what it finds. */
  mend: string;
}

/** A check that looks at a page from within, in each of the settings that it names. It runs in the browser. */
export interface PageCheck extends About {
  in: readonly SettingName[];
  /** Called in the first setting, before any change, by checks that compare. */
  remember?(): void;
  find(setting: SettingName): Complaint[];
}

/** Light and dark on a wide screen. */
export const bothSchemes = ['wide-light', 'wide-dark'] as const;

/** Wherever colours differ. */
export const everyColour = [...bothSchemes, 'contrast-light', 'contrast-dark'] as const;

/** Once is enough. */
export const once = ['wide-light'] as const;

/** A wide and a narrow screen. */
export const bothWidths = ['wide-light', 'narrow-light'] as const;
