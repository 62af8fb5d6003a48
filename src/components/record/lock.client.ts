import { inParts } from '../../record/saved.ts';
import { button } from './dom.client.ts';
import { makeField } from './field.client.ts';
import type { Tool } from './tool.client.ts';
import { saveAs } from './way-out.client.ts';

/** Five words of the shortest kind. Anything that a person makes up in fewer letters is guessed too fast. */
const shortest = 20;
const fewestWords = 5;

/** The field and the button that save a file which opens with a secret sentence only. */
export function makeLock(tool: Tool): HTMLElement[] {
  const { say } = tool.wording;
  const { box, control, complain } = makeField({ label: say('out.lock-words'), type: 'text' });
  const lock = button(say('out.lock'), async () => {
    const words = control.value.trim();
    const isWeak = words.length < shortest || words.split(/\s+/).length < fewestWords;
    complain(isWeak ? say('out.lock-short') : '');
    if (isWeak) return;
    tool.tell(say('out.lock-wait'));
    try {
      const { lockWith } = await import('./age.client.ts');
      const { notes } = tool;
      const content = await lockWith(words, inParts({ ...notes, pictures: [...notes.pictures] }, true));
      saveAs(tool, 'notes.age', { type: 'application/octet-stream', content });
      control.value = '';
    } catch {
      tool.tell(say('out.failed'));
    }
  });
  return [box, lock];
}
