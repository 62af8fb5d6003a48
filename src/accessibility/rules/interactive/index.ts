import { comboboxOptions } from './combobox-options.ts';
import { controlActivation } from './control-activation.ts';
import { dragging } from './dragging.ts';
import { emptyCaptions } from './empty-captions.ts';
import { focusIndicators } from './focus-indicators.ts';
import { forms } from './forms.ts';
import { hoverContent } from './hover-content.ts';
import { imagesOfText } from './images-of-text.ts';
import type { InteractiveRuleSet } from './interactive-rule.ts';
import { keyboardNavigation } from './keyboard-navigation.ts';
import { pointerCancellation } from './pointer-cancellation.ts';
import { reducedMotion } from './reduced-motion.ts';
import { scriptOff } from './script-off.ts';
import { textOverImages } from './text-over-images.ts';
import { timing } from './timing.ts';

/**
 * Every check that needs a keyboard, a pointer or time. Those that only look first stand side by side and share one load of the page.
 * Time is the last: it changes the clock of the page.
 */
export const interactiveRuleSets: readonly InteractiveRuleSet[] = [
  keyboardNavigation,
  focusIndicators,
  hoverContent,
  controlActivation,
  forms,
  reducedMotion,
  scriptOff,
  textOverImages,
  imagesOfText,
  emptyCaptions,
  pointerCancellation,
  dragging,
  comboboxOptions,
  timing,
];
