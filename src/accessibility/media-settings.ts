import type { Page } from 'playwright';

type MediaEmulation = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** A viewport and media features under which a page is tested. */
export interface MediaSetting {
  width: number;
  height: number;
  media: MediaEmulation;
  /** A change to the page: the text spacing of WCAG 1.4.12, or text at 200% (1.4.4). */
  text?: 'spaced' | 'large';
  /** Whether the engines run too, beside our own rules. */
  engines?: boolean;
}

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };
const defaultMedia: MediaEmulation = {
  media: 'screen',
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
};

/** Every setting, in the order in which a page is tested. The first is the baseline of the others. */
export const mediaSettings = {
  'wide-light': { ...wide, media: defaultMedia, engines: true },
  'wide-dark': { ...wide, media: { ...defaultMedia, colorScheme: 'dark' }, engines: true },
  'contrast-light': { ...wide, media: { ...defaultMedia, contrast: 'more' } },
  'contrast-dark': { ...wide, media: { ...defaultMedia, contrast: 'more', colorScheme: 'dark' } },
  'forced-light': { ...wide, media: { ...defaultMedia, forcedColors: 'active' } },
  'forced-dark': { ...wide, media: { ...defaultMedia, forcedColors: 'active', colorScheme: 'dark' } },
  print: { ...wide, media: { ...defaultMedia, media: 'print' } },
  'large-text': { ...wide, media: defaultMedia, text: 'large' },
  'spaced-wide': { ...wide, media: defaultMedia, text: 'spaced' },
  landscape: { width: 844, height: 390, media: defaultMedia },
  halved: { width: 640, height: 360, media: defaultMedia },
  zoomed: { width: 320, height: 256, media: defaultMedia },
  'narrow-dark': { ...narrow, media: { ...defaultMedia, colorScheme: 'dark' }, engines: true },
  'narrow-light': { ...narrow, media: defaultMedia, engines: true },
  'spaced-narrow': { ...narrow, media: defaultMedia, text: 'spaced' },
} as const satisfies Record<string, MediaSetting>;

/** The name of a setting. */
export type SettingName = keyof typeof mediaSettings;

/** The names of all settings, in order. */
export const settingNames = Object.keys(mediaSettings) as SettingName[];

/** Light and dark on a wide screen. */
export const bothSchemes = ['wide-light', 'wide-dark'] as const;

/** The settings in which colours differ. */
export const allColourSettings = [...bothSchemes, 'contrast-light', 'contrast-dark'] as const;

/** For rules whose result depends on no setting. */
export const defaultSettingOnly = ['wide-light'] as const;

/** A wide and a narrow screen. */
export const bothWidths = ['wide-light', 'narrow-light'] as const;
