import { isVisibleOnScreen } from '../../../dom/element-queries.ts';
import { capturePageState, type PageState, previousState, targets } from './page-state.ts';

/** Whether a second click restores the appearance: a toggle that exposes no state. */
export async function isToggleWithoutState(index: number): Promise<boolean> {
  const target = targets[index];
  const before = previousState;
  if (!target || !before || !isVisibleOnScreen(target)) return false;
  const after = capturePageState(target);
  if (after.state !== before.state || after.name !== before.name || after.appearance === before.appearance)
    return false;
  target.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
  return isVisibleOnScreen(target) && capturePageState(target).appearance === before.appearance;
}

/**
 * Whether each click puts something else in the place of what was there, like "Next slide": there is no state to expose. A tab
 * shows the same after a second click, and a toggle what was there first.
 */
export async function isStepper(index: number): Promise<boolean> {
  const target = targets[index];
  const before = previousState;
  if (!target || !before || !isVisibleOnScreen(target)) return false;
  const after = capturePageState(target);
  if ([...before.texts.keys()].every((element) => after.texts.has(element))) return false;
  target.click();
  await new Promise((resolve) => setTimeout(resolve, 60));
  const shown = shownWords(capturePageState(target));
  return shown !== shownWords(after) && shown !== shownWords(before);
}

function shownWords({ texts }: PageState): string {
  return [...texts.values()].join('\n');
}
