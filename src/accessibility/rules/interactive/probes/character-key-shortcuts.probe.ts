import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

const characterKeys = [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,+-=[];#*!'];

/** Finds single-character key shortcuts (WCAG 2.1.4). */
export function findCharacterKeyShortcuts(): ElementResult[] {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  (document.activeElement as HTMLElement | null)?.blur();
  navigationAttempts.length = 0;
  const handledKeys = characterKeys.filter((key) => {
    const initialFocus = document.activeElement;
    const scrollPosition = scrollY;
    observer.takeRecords();
    const init = {
      key,
      code: /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : '',
      keyCode: key.toUpperCase().charCodeAt(0),
      which: key.toUpperCase().charCodeAt(0),
      bubbles: true,
      cancelable: true,
    };
    const dispatched = ['keydown', 'keypress', 'keyup'].map((type) =>
      document.body.dispatchEvent(new KeyboardEvent(type, init)),
    );
    const hasEffect =
      observer.takeRecords().length > 0 ||
      navigationAttempts.splice(0).length > 0 ||
      document.activeElement !== initialFocus ||
      scrollY !== scrollPosition;
    return hasEffect || dispatched.includes(false);
  });
  observer.disconnect();
  // A page that handles every key alike detects activity, not shortcuts.
  if (handledKeys.length === 0 || handledKeys.length > characterKeys.length / 2) return [];
  return [
    toResult({
      element: document.body,
      message: `the key "${handledKeys.join('", "')}" does something by itself`,
    }),
  ];
}
