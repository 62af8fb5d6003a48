import type { Localization } from '../localization.ts';
import { emptyNotes, type Notes } from '../notes.ts';
import { createElement } from './dom.client.ts';

/** The state that the parts of a tool share: the notes in memory and the messages. */
export interface Session {
  notes: Notes;
  wording: Localization;
  /** Shows a message in the status of the part that it is about, and clears the one shown before (WCAG 4.1.3). */
  tell: (status: HTMLElement, ...words: (string | Node)[]) => void;
  /** True once the session is wiped: results that arrive afterwards are discarded. */
  isOver: boolean;
}

/** Creates an empty session. */
export function createSession(wording: Localization): Session {
  let shown: HTMLElement | undefined;
  return {
    notes: emptyNotes(),
    wording,
    tell: (status, ...content) => {
      if (shown !== status) shown?.replaceChildren();
      shown = status;
      status.replaceChildren(...content);
    },
    isOver: false,
  };
}

/** Creates the status of one part, in the flow of that part: it covers nothing, and is where something was pressed. */
export function createStatus(): HTMLElement {
  return createElement('p', { className: 'typing__status', attributes: { role: 'status' } });
}

/** Clears every entry, picture and field from memory and from the page. */
export function wipeSession(session: Session, root: HTMLElement): void {
  const { notes } = session;
  session.isOver = true;
  for (const field of root.querySelectorAll<HTMLInputElement>('input, textarea')) field.value = '';
  notes.entries.length = 0;
  notes.pictures.length = 0;
  Object.assign(notes, emptyNotes());
  for (const list of root.querySelectorAll('ol, ul, .typing__reading, .typing__status'))
    list.replaceChildren();
}
