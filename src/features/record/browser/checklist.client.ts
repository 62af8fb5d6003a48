import { AccountForm } from './account-form.client.ts';
import { createElement, uniqueId } from './dom.client.ts';
import { readLocalization } from './page-messages.client.ts';
import { startSession } from './start-session.client.ts';

/**
 * Gives every sign on the page a box to tick. What is ticked can be put into the two-minute account, which appears on this
 * same page: on its way to another one it would have to be kept somewhere. Nothing is counted.
 */
export function initChecklist(root: HTMLElement): void {
  const { say } = readLocalization(root);
  const boxes = [...document.querySelectorAll('.prose details')].flatMap((sign) => {
    const words = sign.querySelector('summary')?.textContent?.trim();
    const inner = sign.querySelector('.govuk-details__text');
    if (!words || !inner || root.contains(sign)) return [];
    const box = createElement('input', {
      type: 'checkbox',
      id: uniqueId(),
      attributes: { autocomplete: 'off' },
    });
    const label = createElement('label', { htmlFor: box.id }, [
      say('check.fits'),
      createElement('span', { className: 'govuk-visually-hidden', textContent: `: ${words}` }),
    ]);
    inner.append(createElement('p', { className: 'typing__tick' }, [box, ' ', label]));
    return [{ box, words }];
  });
  const none = createElement('p', { attributes: { role: 'status' } });
  root.append(none);
  root.querySelector('button')?.addEventListener('click', () => {
    const fitting = boxes.filter(({ box }) => box.checked).map(({ words }) => `${words}.`);
    none.textContent = fitting.length === 0 ? say('check.none') : '';
    if (fitting.length === 0) return;
    startSession(root, (tool) => {
      tool.notes.account.what = fitting.join(' ');
      return new AccountForm(tool).box;
    });
  });
  const untick = () => {
    for (const { box } of boxes) box.checked = false;
  };
  addEventListener('leaving', untick);
  addEventListener('pagehide', untick);
}
