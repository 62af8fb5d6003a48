import { isWeakPassphrase, normalizePassphrase } from '../passphrase.ts';
import { streamJson } from '../serialize.ts';
import { createButton, createElement } from './dom.client.ts';
import { exportFile } from './export-option.client.ts';
import { createField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** Creates the field and the button that save a file encrypted with a passphrase. */
export function createEncryptOption(session: Session, status: HTMLElement): HTMLElement[] {
  const { say } = session.wording;
  const { box, control, complain } = createField({ label: say('out.lock-words'), type: 'passphrase' });
  // What the program age must be given differs from what was typed, so it is shown.
  const exact = createElement('p', { hidden: true });
  const button = createButton(say('out.lock'), async () => {
    const passphrase = control.value;
    const isWeak = isWeakPassphrase(passphrase);
    complain(isWeak ? say('out.lock-short') : '');
    if (isWeak) return;
    exact.hidden = true;
    session.tell(status, say('out.lock-wait'));
    try {
      const { lockWith } = await import('./age.client.ts');
      const { notes } = session;
      const content = await lockWith(
        passphrase,
        streamJson({ ...notes, pictures: [...notes.pictures] }, true),
      );
      exportFile(session, status, { name: 'notes.age', type: 'application/octet-stream', content });
      exact.textContent = say('out.lock-exact', { sentence: normalizePassphrase(passphrase) });
      exact.hidden = session.isOver;
      control.value = '';
    } catch {
      session.tell(status, say('out.failed'));
    }
  });
  return [box, button, exact];
}
