import { formFields } from '../../../dom/accessible-name.ts';
import { isVisibleOnScreen, ownText, textElements } from '../../../dom/element-queries.ts';

/** The texts on screen before a form was sent or a field was filled. */
export let baselineElements = new Set<HTMLElement>();
/** What each of them said. */
export let baselineTexts = new Map<HTMLElement, string>();
/** The borders and colours of each field. */
export let baselineAppearances = new Map<HTMLElement, string>();

/** Regions whose changes a screen reader announces. */
export const liveRegionSelector =
  '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"], output';

/** Notes texts and fields as they are now, for a comparison after something has been done to the form. */
export function recordBaseline(): void {
  baselineElements = new Set(textElements().filter(isVisibleOnScreen));
  baselineTexts = new Map([...baselineElements].map((each) => [each, ownText(each)]));
  baselineAppearances = new Map(formFields().map((field) => [field, appearanceOf(field)]));
}

/** The style of a field that an error may change. */
export function appearanceOf(field: Element): string {
  const { borderColor, backgroundColor, outlineColor, boxShadow } = getComputedStyle(field);
  return [borderColor, backgroundColor, outlineColor, boxShadow].join();
}
