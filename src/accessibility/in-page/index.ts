/** What stands on `window.tested` in every page under test. */
export { hasPause } from '../checks/motion-rules.ts';
export * from './captions.ts';
export * from './comboboxes.ts';
export * from './dialogs.ts';
export * from './down.ts';
export * from './drag.ts';
export * from './drawn-text.ts';
export * from './errors.ts';
export * from './focus.ts';
export * from './hover.ts';
export * from './keys.ts';
export * from './limits.ts';
export { noteListeners } from './listeners.ts';
export * from './movement.ts';
export * from './on-pictures.ts';
export * from './press.ts';
export * from './run.ts';
export * from './shortcuts.ts';
export * from './without-script.ts';

declare global {
  interface Window {
    tested: typeof import('./index.ts');
  }
}
