import { AccountForm } from './account-form.client.ts';
import { createElement, uniqueId } from './dom.client.ts';
import { readLocalization } from './page-messages.client.ts';
import { startSession } from './start-session.client.ts';

/**
 * Adds a checkbox to every sign on the page. Ticked signs can be put into the two-minute account, which appears on this
 * same page: passing them to another page would need storage. Nothing is counted.
 */
export function initChecklist(root: HTMLElement): void {
  const { say } = readLocalization(root);
  const boxes = [...document.querySelectorAll('.prose details')].flatMap((sign) => {
    const words = sign.querySelector('summary')?.textContent?.trim();
    const inner = sign.querySelector('.disclosure__text');
    if (!words || !inner || root.contains(sign)) return [];
    const box = createElement('input', {
      type: 'checkbox',
      id: uniqueId(),
      attributes: { autocomplete: 'off' },
    });
    const label = createElement('label', { htmlFor: box.id }, [
      say('check.fits'),
      createElement('span', { className: 'visually-hidden', textContent: `: ${words}` }),
    ]);
    inner.append(createElement('p', { className: 'typing__tick' }, [box, ' ', label]));
    return [{ box, words }];
  });
  const status = createElement('p', { attributes: { role: 'status' } });
  root.append(status);
  root.querySelector('button')?.addEventListener('click', () => {
    const ticked = boxes.filter(({ box }) => box.checked).map(({ words }) => `${words}.`);
    status.textContent = ticked.length === 0 ? say('check.none') : '';
    if (ticked.length === 0) return;
    startSession(root, (session) => {
      session.notes.account.what = ticked.join(' ');
      return new AccountForm(session).box;
    });
  });
  const untick = () => {
    for (const { box } of boxes) box.checked = false;
  };
  addEventListener('leaving', untick);
  addEventListener('pagehide', untick);
}
