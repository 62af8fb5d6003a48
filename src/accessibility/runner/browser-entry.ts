/** The exports on `window.a11yProbes` in every page under test. */

export { blockNavigation } from '../dom/block-navigation.ts';
export { trackEventListeners } from '../dom/event-listeners.ts';
export * from '../dom/page-setup.ts';
export { toResult } from '../dom/to-result.ts';
export * from '../rules/interactive/probes/activation.probe.ts';
export * from '../rules/interactive/probes/arrow-keys.probe.ts';
export * from '../rules/interactive/probes/caption-tracks.probe.ts';
export * from '../rules/interactive/probes/character-key-shortcuts.probe.ts';
export * from '../rules/interactive/probes/combobox-options.probe.ts';
export * from '../rules/interactive/probes/dialog-buttons.probe.ts';
export * from '../rules/interactive/probes/draggables.probe.ts';
export { recordBaseline } from '../rules/interactive/probes/form-baseline.ts';
export * from '../rules/interactive/probes/form-errors.probe.ts';
export * from '../rules/interactive/probes/form-typing.probe.ts';
export * from '../rules/interactive/probes/hover-triggers.probe.ts';
export * from '../rules/interactive/probes/images-of-text.probe.ts';
export * from '../rules/interactive/probes/keyboard-activation.probe.ts';
export * from '../rules/interactive/probes/opened-dialog.probe.ts';
export * from '../rules/interactive/probes/opened-panel.probe.ts';
export * from '../rules/interactive/probes/page-motion.probe.ts';
export * from '../rules/interactive/probes/pointer-down.probe.ts';
export * from '../rules/interactive/probes/script-dependent-content.probe.ts';
export * from '../rules/interactive/probes/second-press.probe.ts';
export * from '../rules/interactive/probes/tab-order.probe.ts';
export * from '../rules/interactive/probes/text-over-images.probe.ts';
export * from '../rules/interactive/probes/time-limits.probe.ts';
export { hasPauseControl } from '../rules/static/motion-rules.ts';
export * from './run-static-rules.ts';

declare global {
  interface Window {
    a11yProbes: typeof import('./browser-entry.ts');
  }
}
