import { ambiguousLinks } from './ambiguous-links.ts';
import { autocomplete } from './autocomplete.ts';
import { brokenReferences } from './broken-references.ts';
import { clickableThings } from './clickable-things.ts';
import { clippedText } from './clipped-text.ts';
import { colourKey } from './colour-key.ts';
import { controlBoundary } from './control-boundary.ts';
import { controlNames } from './control-names.ts';
import { cssPictures } from './css-pictures.ts';
import { cssWords } from './css-words.ts';
import { direction } from './direction.ts';
import { duplicateLabels } from './duplicate-labels.ts';
import { fakeHeadings } from './fake-headings.ts';
import { fakeLists } from './fake-lists.ts';
import { fieldErrors } from './field-errors.ts';
import { focusableThings } from './focusable-things.ts';
import { forcedColours } from './forced-colours.ts';
import { forcedTicks } from './forced-ticks.ts';
import { frames } from './frames.ts';
import { groupedChoices } from './grouped-choices.ts';
import { headings } from './headings.ts';
import { hiddenFromSpeech } from './hidden-from-speech.ts';
import { iconContrast } from './icon-contrast.ts';
import { imageWords } from './image-words.ts';
import { keyboardRemoved } from './keyboard-removed.ts';
import { labelInName } from './label-in-name.ts';
import { linkTarget } from './link-target.ts';
import { linkWords } from './link-words.ts';
import { lostRoles } from './lost-roles.ts';
import { lostText } from './lost-text.ts';
import { media } from './media.ts';
import { motionRules } from './motion-rules.ts';
import { needsReview } from './needs-review.ts';
import { newWindow } from './new-window.ts';
import { pageLanguage } from './page-language.ts';
import { pageTitle } from './page-title.ts';
import { partLanguage } from './part-language.ts';
import { placeholderContrast } from './placeholder-contrast.ts';
import { pointerOnly } from './pointer-only.ts';
import { print } from './print.ts';
import { readability } from './readability.ts';
import { readingOrder } from './reading-order.ts';
import { reflow } from './reflow.ts';
import { requiredFields } from './required-fields.ts';
import { rolelessControls } from './roleless-controls.ts';
import { sensoryWords } from './sensory-words.ts';
import { spaceKey } from './space-key.ts';
import { spacedLetters } from './spaced-letters.ts';
import { stateContrast } from './state-contrast.ts';
import { stateMarks } from './state-marks.ts';
import type { StaticRule } from './static-rule.ts';
import { stickyRoom } from './sticky-room.ts';
import { tableScope } from './table-scope.ts';
import { tables } from './tables.ts';
import { targetSize } from './target-size.ts';
import { textContrast } from './text-contrast.ts';
import { textSize } from './text-size.ts';
import { textSpacing } from './text-spacing.ts';
import { tickContrast } from './tick-contrast.ts';
import { visibleLabel } from './visible-label.ts';
import { zoomLocked } from './zoom-locked.ts';

/** Every check that looks at a page from within. */
export const staticRules: readonly StaticRule[] = [
  autocomplete,
  brokenReferences,
  clickableThings,
  rolelessControls,
  clippedText,
  colourKey,
  controlBoundary,
  controlNames,
  cssPictures,
  cssWords,
  direction,
  needsReview,
  fakeHeadings,
  fakeLists,
  fieldErrors,
  focusableThings,
  forcedColours,
  forcedTicks,
  frames,
  groupedChoices,
  headings,
  hiddenFromSpeech,
  iconContrast,
  imageWords,
  keyboardRemoved,
  labelInName,
  duplicateLabels,
  linkTarget,
  linkWords,
  lostRoles,
  lostText,
  media,
  motionRules,
  newWindow,
  pageLanguage,
  pageTitle,
  partLanguage,
  placeholderContrast,
  pointerOnly,
  print,
  readability,
  readingOrder,
  reflow,
  requiredFields,
  ambiguousLinks,
  sensoryWords,
  spaceKey,
  spacedLetters,
  stateContrast,
  stateMarks,
  stickyRoom,
  tableScope,
  tables,
  targetSize,
  textContrast,
  textSize,
  textSpacing,
  tickContrast,
  visibleLabel,
  zoomLocked,
];
