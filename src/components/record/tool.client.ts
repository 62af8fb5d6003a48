import { emptyNotes, type Notes } from '../../record/record.ts';
import type { Wording } from '../../record/words.ts';
import { make } from './dom.client.ts';

/** What the parts of a tool share: the notes in memory, the words, and a voice. */
export interface Tool {
  notes: Notes;
  wording: Wording;
  /** Says something to everybody, by eye and by ear (WCAG 4.1.3). */
  tell: (...words: (string | Node)[]) => void;
  /** Where it says so. */
  status: HTMLElement;
  /** Called when the notes are not the same any more, by a part that others show. */
  changed: EventTarget;
}

/** A tool without a word in it. */
export function makeTool(wording: Wording): Tool {
  const status = make('p', { className: 'typing__status', attributes: { role: 'status' } });
  return {
    notes: emptyNotes(),
    wording,
    status,
    tell: (...words) => status.replaceChildren(...words),
    changed: new EventTarget(),
  };
}

/** Takes every word, picture and field out of memory and out of the page. */
export function wipe({ notes, status }: Tool, root: HTMLElement): void {
  for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
  notes.entries.length = 0;
  notes.pictures.length = 0;
  Object.assign(notes, emptyNotes());
  status.replaceChildren();
  for (const list of root.querySelectorAll('ol, ul, .typing__reading')) list.replaceChildren();
}
