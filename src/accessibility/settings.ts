import type { Page } from 'playwright';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;

/** One way in which a reader meets a page. */
export interface Setting {
  width: number;
  height: number;
  media: Media;
  /** What the page itself is made to do: WCAG's text spacing (1.4.12), or text of twice the size (1.4.4). */
  text?: 'spaced' | 'large';
  /** Engines look too, not only our own checks. */
  engines?: boolean;
}

const wide = { width: 1280, height: 800 };
const narrow = { width: 320, height: 800 };
const screen: Media = {
  media: 'screen',
  colorScheme: 'light',
  contrast: 'no-preference',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
};

/** Every setting, in the order in which a page goes through them. The first is what the others are compared with. */
export const settings = {
  'wide-light': { ...wide, media: screen, engines: true },
  'wide-dark': { ...wide, media: { ...screen, colorScheme: 'dark' }, engines: true },
  'contrast-light': { ...wide, media: { ...screen, contrast: 'more' } },
  'contrast-dark': { ...wide, media: { ...screen, contrast: 'more', colorScheme: 'dark' } },
  'forced-light': { ...wide, media: { ...screen, forcedColors: 'active' } },
  'forced-dark': { ...wide, media: { ...screen, forcedColors: 'active', colorScheme: 'dark' } },
  print: { ...wide, media: { ...screen, media: 'print' } },
  'large-text': { ...wide, media: screen, text: 'large' },
  'spaced-wide': { ...wide, media: screen, text: 'spaced' },
  landscape: { width: 844, height: 390, media: screen },
  halved: { width: 640, height: 360, media: screen },
  zoomed: { width: 320, height: 256, media: screen },
  'narrow-dark': { ...narrow, media: { ...screen, colorScheme: 'dark' }, engines: true },
  'narrow-light': { ...narrow, media: screen, engines: true },
  'spaced-narrow': { ...narrow, media: screen, text: 'spaced' },
} as const satisfies Record<string, Setting>;

/** The name of a setting. */
export type SettingName = keyof typeof settings;

/** The names of all settings, in order. */
export const settingNames = Object.keys(settings) as SettingName[];
