import { AccountForm } from './account.client.ts';
import { make, newId } from './dom.client.ts';
import { wordingOf } from './say.client.ts';
import { begin } from './session.client.ts';

/**
 * Gives every sign on the page a box to tick. What is ticked can be put into the two-minute account, which appears on this
 * same page: on its way to another one it would have to be kept somewhere. Nothing is counted.
 */
export function watchCheck(root: HTMLElement): void {
  const { say } = wordingOf(root);
  const boxes = [...document.querySelectorAll('.prose details')].flatMap((sign) => {
    const words = sign.querySelector('summary')?.textContent?.trim();
    const inner = sign.querySelector('.govuk-details__text');
    if (!words || !inner || root.contains(sign)) return [];
    const box = make('input', { type: 'checkbox', id: newId(), attributes: { autocomplete: 'off' } });
    const label = make('label', { htmlFor: box.id }, [
      say('check.fits'),
      make('span', { className: 'govuk-visually-hidden', textContent: `: ${words}` }),
    ]);
    inner.append(make('p', { className: 'typing__tick' }, [box, ' ', label]));
    return [{ box, words }];
  });
  const none = make('p', { attributes: { role: 'status' } });
  root.append(none);
  root.querySelector('button')?.addEventListener('click', () => {
    const fitting = boxes.filter(({ box }) => box.checked).map(({ words }) => `${words}.`);
    none.textContent = fitting.length === 0 ? say('check.none') : '';
    if (fitting.length === 0) return;
    begin(root, (tool) => {
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
