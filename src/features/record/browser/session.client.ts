import type { Localization } from '../localization.ts';
import { emptyNotes, type Notes } from '../notes.ts';
import { createElement } from './dom.client.ts';

/** What the parts of a tool share: the notes in memory, the words, and a voice. */
export interface Session {
  notes: Notes;
  wording: Localization;
  /** Shows a status message and announces it (WCAG 4.1.3). */
  tell: (...words: (string | Node)[]) => void;
  /** Where it says so. */
  status: HTMLElement;
  /** True once it is wiped: results that arrive afterwards are discarded. */
  isOver: boolean;
}

/** A tool without a word in it. */
export function createSession(wording: Localization): Session {
  const status = createElement('p', { className: 'typing__status', attributes: { role: 'status' } });
  return {
    notes: emptyNotes(),
    wording,
    status,
    tell: (...words) => status.replaceChildren(...words),
    isOver: false,
  };
}

/** Takes every word, picture and field out of memory and out of the page. */
export function wipeSession(tool: Session, root: HTMLElement): void {
  const { notes, status } = tool;
  tool.isOver = true;
  for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
  notes.entries.length = 0;
  notes.pictures.length = 0;
  Object.assign(notes, emptyNotes());
  status.replaceChildren();
  for (const list of root.querySelectorAll('ol, ul, .typing__reading')) list.replaceChildren();
}
