import { accessibleName, formFields } from '../../../dom/accessible-name.ts';
import { isVisibleOnScreen, normalizedText, queryAll } from '../../../dom/element-queries.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

let recordedFields: HTMLElement[] = [];
let recordedButtons: Set<HTMLElement> = new Set();

/** Records the editable fields. Returns whether there are any. */
export function recordFields(): boolean {
  recordedFields = formFields().filter(
    (field) => isVisibleOnScreen(field) && !field.closest('[role="search"], search'),
  );
  recordedButtons = new Set(visibleButtons());
  return recordedFields.length > 0;
}

/** Fields that disappeared by themselves, and whether the user was offered more time (WCAG 2.2.1). */
export function checkLostFields(): { isOffered: boolean; lost: ElementResult[] } {
  const isOffered = visibleButtons().some(
    (button) =>
      !recordedButtons.has(button) && /time|extend|stay|continue|keep|longer/i.test(accessibleName(button)),
  );
  if (
    isOffered ||
    recordedFields.some(
      (field) => field.isConnected && isVisibleOnScreen(field) && !field.matches(':disabled'),
    )
  )
    return { isOffered, lost: [] };
  const form = recordedFields[0]?.closest('form');
  const element = form?.isConnected ? form : document.body;
  return {
    isOffered,
    lost: [toResult({ element, message: 'what somebody types into goes away when time is up' })],
  };
}

function visibleButtons(): HTMLElement[] {
  return queryAll('button, [role="button"], a[href]').filter(
    (button) => isVisibleOnScreen(button) && normalizedText(button) !== '',
  );
}
