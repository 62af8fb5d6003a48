import { navigationAttempts } from '../../../dom/block-navigation.ts';
import { toResult } from '../../../dom/to-result.ts';
import type { ElementResult } from '../../../finding.ts';

const characterKeys = [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,+-=[];#*!'];

/** Letters, digits and signs that do something wherever the focus is (WCAG 2.1.4). */
export function findCharacterKeyShortcuts(): ElementResult[] {
  const changes = new MutationObserver(() => {});
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  (document.activeElement as HTMLElement | null)?.blur();
  navigationAttempts.length = 0;
  const heard = characterKeys.filter((key) => {
    const focus = document.activeElement;
    const place = scrollY;
    changes.takeRecords();
    const init = {
      key,
      code: /[a-z]/.test(key) ? `Key${key.toUpperCase()}` : '',
      keyCode: key.toUpperCase().charCodeAt(0),
      which: key.toUpperCase().charCodeAt(0),
      bubbles: true,
      cancelable: true,
    };
    const passed = ['keydown', 'keypress', 'keyup'].map((type) =>
      document.body.dispatchEvent(new KeyboardEvent(type, init)),
    );
    const acted =
      changes.takeRecords().length > 0 ||
      navigationAttempts.splice(0).length > 0 ||
      document.activeElement !== focus ||
      scrollY !== place;
    return acted || passed.includes(false);
  });
  changes.disconnect();
  // A page that hears every key alike waits for a person who is there, not for a shortcut.
  if (heard.length === 0 || heard.length > characterKeys.length / 2) return [];
  return [
    toResult({ element: document.body, message: `the key "${heard.join('", "')}" does something by itself` }),
  ];
}
