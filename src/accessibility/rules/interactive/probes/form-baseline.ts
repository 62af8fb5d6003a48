import { formFields } from '../../../dom/accessible-name.ts';
import { isVisibleOnScreen, ownText, textElements } from '../../../dom/element-queries.ts';

/** The texts on screen before a form was sent or a field was filled. */
export let baselineElements = new Set<HTMLElement>();
/** The text of each of them. */
export let baselineTexts = new Map<HTMLElement, string>();
/** The appearance of each field. */
export let baselineAppearances = new Map<HTMLElement, string>();

/** Regions whose changes a screen reader announces. */
export const liveRegionSelector =
  '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';

/** Records texts and fields before a form is changed or submitted. */
export function recordBaseline(): void {
  baselineElements = new Set(textElements().filter(isVisibleOnScreen));
  baselineTexts = new Map([...baselineElements].map((element) => [element, ownText(element)]));
  baselineAppearances = new Map(formFields().map((field) => [field, appearanceOf(field)]));
}

/** Returns the styles of a field that an error may change. */
export function appearanceOf(field: Element): string {
  const { borderColor, backgroundColor, outlineColor, boxShadow } = getComputedStyle(field);
  return [borderColor, backgroundColor, outlineColor, boxShadow].join();
}
