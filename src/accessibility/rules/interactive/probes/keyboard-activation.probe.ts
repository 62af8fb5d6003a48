import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { targets } from './page-state.ts';

/** Whether a press changes the page and the keys of a button do not, though it says that it is one. */
export function checkKeyboardActivation(index: number): ElementResult[] {
  const thing = targets[index];
  const role = thing?.getAttribute('role') ?? '';
  if (!thing || thing.matches('button, input, summary') || !/^(button|checkbox|switch)$/.test(role))
    return [];
  const [enter, space] = respondsToKeys(thing);
  if (space && (enter || thing.matches('a[href]') || role !== 'button')) return [];
  return [
    toResult({
      element: thing,
      message: 'it says that it is a button, and Enter or Space does not press it',
    }),
  ];
}

/** Whether anything happens at Enter, and at Space. */
function respondsToKeys(thing: HTMLElement): boolean[] {
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  thing.focus();
  changes.takeRecords();
  const reacts = ['Enter', ' '].map((key) => {
    const init = {
      key,
      code: key === ' ' ? 'Space' : key,
      keyCode: key === ' ' ? 32 : 13,
      which: key === ' ' ? 32 : 13,
      bubbles: true,
      cancelable: true,
    };
    const passed = ['keydown', 'keyup'].map((type) => thing.dispatchEvent(new KeyboardEvent(type, init)));
    return (
      changes.takeRecords().length > 0 || passed.includes(false) || navigationAttempts.splice(0).length > 0
    );
  });
  changes.disconnect();
  return reacts;
}
