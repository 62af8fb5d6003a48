import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';
import { targets } from './page-state.ts';

/** Reports a target with a button role that Enter or Space does not activate (WCAG 2.1.1). */
export function checkKeyboardActivation(index: number): ElementResult[] {
  const target = targets[index];
  const role = target?.getAttribute('role') ?? '';
  if (!target || target.matches('button, input, summary') || !/^(button|checkbox|switch)$/.test(role))
    return [];
  const [respondsToEnter, respondsToSpace] = respondsToKeys(target);
  if (respondsToSpace && (respondsToEnter || target.matches('a[href]') || role !== 'button')) return [];
  return [
    toResult({
      element: target,
      message: 'it says that it is a button, and Enter or Space does not press it',
    }),
  ];
}

/** Whether Enter and Space have an effect, in this order. */
function respondsToKeys(target: HTMLElement): boolean[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  target.focus();
  observer.takeRecords();
  const responses = ['Enter', ' '].map((key) => {
    const init = {
      key,
      code: key === ' ' ? 'Space' : key,
      keyCode: key === ' ' ? 32 : 13,
      which: key === ' ' ? 32 : 13,
      bubbles: true,
      cancelable: true,
    };
    const dispatched = ['keydown', 'keyup'].map((type) =>
      target.dispatchEvent(new KeyboardEvent(type, init)),
    );
    return (
      observer.takeRecords().length > 0 ||
      dispatched.includes(false) ||
      navigationAttempts.splice(0).length > 0
    );
  });
  observer.disconnect();
  return responses;
}
