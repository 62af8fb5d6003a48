import { streamJson } from '../serialize.ts';
import { createButton } from './dom.client.ts';
import { exportFile } from './export-option.client.ts';
import { createField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** Five short words. Anything shorter that a person makes up is guessed too fast. In characters. */
export const minPassphraseLength = 20;
export const minPassphraseWords = 5;

/** Creates the field and the button that save a file encrypted with a passphrase. */
export function createEncryptOption(session: Session, status: HTMLElement): HTMLElement[] {
  const { say } = session.wording;
  const { box, control, complain } = createField({ label: say('out.lock-words'), type: 'text' });
  const button = createButton(say('out.lock'), async () => {
    const passphrase = control.value.trim();
    const isWeak =
      passphrase.length < minPassphraseLength || passphrase.split(/\s+/).length < minPassphraseWords;
    complain(isWeak ? say('out.lock-short') : '');
    if (isWeak) return;
    session.tell(status, say('out.lock-wait'));
    try {
      const { lockWith } = await import('./age.client.ts');
      const { notes } = session;
      const content = await lockWith(
        passphrase,
        streamJson({ ...notes, pictures: [...notes.pictures] }, true),
      );
      exportFile(session, status, { name: 'notes.age', type: 'application/octet-stream', content });
      control.value = '';
    } catch {
      session.tell(status, say('out.failed'));
    }
  });
  return [box, button];
}
