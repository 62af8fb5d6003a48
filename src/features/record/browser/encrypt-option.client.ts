import { streamJson } from '../serialize.ts';
import { createButton } from './dom.client.ts';
import { exportFile } from './export-option.client.ts';
import { createField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** Five words of the shortest kind. Anything that a person makes up in fewer letters is guessed too fast. */
const minPassphraseLength = 20;
const minPassphraseWords = 5;

/** The field and the button that save a file which opens with a secret sentence only. */
export function createEncryptOption(tool: Session): HTMLElement[] {
  const { say } = tool.wording;
  const { box, control, complain } = createField({ label: say('out.lock-words'), type: 'text' });
  const lock = createButton(say('out.lock'), async () => {
    const words = control.value.trim();
    const isWeak = words.length < minPassphraseLength || words.split(/\s+/).length < minPassphraseWords;
    complain(isWeak ? say('out.lock-short') : '');
    if (isWeak) return;
    tool.tell(say('out.lock-wait'));
    try {
      const { lockWith } = await import('./age.client.ts');
      const { notes } = tool;
      const content = await lockWith(words, streamJson({ ...notes, pictures: [...notes.pictures] }, true));
      exportFile(tool, 'notes.age', { type: 'application/octet-stream', content });
      control.value = '';
    } catch {
      tool.tell(say('out.failed'));
    }
  });
  return [box, lock];
}
