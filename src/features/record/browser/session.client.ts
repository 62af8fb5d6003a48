import type { Localization } from '../localization.ts';
import { emptyNotes, type Notes } from '../notes.ts';
import { createElement } from './dom.client.ts';

/** The state that the parts of a tool share: the notes in memory, the messages and the status. */
export interface Session {
  notes: Notes;
  wording: Localization;
  /** Shows a status message and announces it (WCAG 4.1.3). */
  tell: (...words: (string | Node)[]) => void;
  /** The element that `tell` writes to. */
  status: HTMLElement;
  /** True once the session is wiped: results that arrive afterwards are discarded. */
  isOver: boolean;
}

/** Creates an empty session. */
export function createSession(wording: Localization): Session {
  const status = createElement('p', { className: 'typing__status', attributes: { role: 'status' } });
  return {
    notes: emptyNotes(),
    wording,
    status,
    tell: (...content) => status.replaceChildren(...content),
    isOver: false,
  };
}

/** Clears every entry, picture and field from memory and from the page. */
export function wipeSession(session: Session, root: HTMLElement): void {
  const { notes, status } = session;
  session.isOver = true;
  for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
  notes.entries.length = 0;
  notes.pictures.length = 0;
  Object.assign(notes, emptyNotes());
  status.replaceChildren();
  for (const list of root.querySelectorAll('ol, ul, .typing__reading')) list.replaceChildren();
}
