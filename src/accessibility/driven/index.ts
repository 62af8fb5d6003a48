import { captions } from './captions.ts';
import { comboboxes } from './comboboxes.ts';
import { downEvents } from './down-events.ts';
import { dragging } from './dragging.ts';
import type { DrivenCheck } from './driven.ts';
import { focusInColours } from './focus-in-colours.ts';
import { forms } from './forms.ts';
import { hoverContent } from './hover-content.ts';
import { keyboardWalk } from './keyboard-walk.ts';
import { lessMotion } from './less-motion.ts';
import { picturesOfText } from './pictures-of-text.ts';
import { presses } from './presses.ts';
import { scriptOff } from './script-off.ts';
import { textOnPictures } from './text-on-pictures.ts';
import { time } from './time.ts';

/**
 * Every check that needs a keyboard, a pointer or time. Those that only look first stand side by side and share one load of the page.
 * Time is the last: it changes the clock of the page.
 */
export const drivenChecks: readonly DrivenCheck[] = [
  keyboardWalk,
  focusInColours,
  hoverContent,
  presses,
  forms,
  lessMotion,
  scriptOff,
  textOnPictures,
  picturesOfText,
  captions,
  downEvents,
  dragging,
  comboboxes,
  time,
];
