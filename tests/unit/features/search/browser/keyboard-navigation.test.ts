import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { enableKeyboardNavigation } from '../../../../../src/features/search/browser/keyboard-navigation.client.ts';
import { closeDomPage, openDomPage } from '../../../../support/dom-page.ts';

afterEach(closeDomPage);

/** Opens a box with one result, presses a key in its field, and returns what has the focus then and whether the field was cleared. */
function press(
  key: string,
  details: Partial<KeyboardEvent> = {},
): { focused: string | undefined; isCleared: boolean } {
  openDomPage(
    '<body><div><input id="field"><p data-results><a href="/page/" id="result">Page</a></p></div></body>',
  );
  const [box, input] = [document.querySelector('div'), document.querySelector('input')];
  assert.ok(box && input);
  let isCleared = false;
  enableKeyboardNavigation(box, input, () => {
    isCleared = true;
  });
  input.focus();
  input.dispatchEvent(
    Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key, ...details }),
  );
  return { focused: document.activeElement?.id, isCleared };
}

test('Enter and the arrow down lead to the first result, Escape clears', () => {
  assert.deepEqual(press('Enter'), { focused: 'result', isCleared: false });
  assert.deepEqual(press('ArrowDown'), { focused: 'result', isCleared: false });
  assert.deepEqual(press('Escape'), { focused: 'field', isCleared: true });
});

for (const details of [{ isComposing: true }, { keyCode: 229 }])
  test(`the keys of an input method stay in the field: ${JSON.stringify(details)}`, () => {
    for (const key of ['Enter', 'ArrowDown', 'Escape'])
      assert.deepEqual(press(key, details), { focused: 'field', isCleared: false }, key);
  });
