import { entriesAsCsv } from '../csv.ts';
import { notesAsHtml } from '../notes-html.ts';
import { notesAsText } from '../plain-text.ts';
import { serializeNotes } from '../serialize.ts';
import { createButton, createElement, createHeading } from './dom.client.ts';
import { createEncryptOption } from './encrypt-option.client.ts';
import { printSection } from './export-actions.client.ts';
import { copyButton, exportFile, exportOption } from './export-option.client.ts';
import type { Session } from './session.client.ts';

/** Creates the panel with every way to print, copy or save the record. */
export function createExportPanel(session: Session): HTMLElement {
  const { notes, wording } = session;
  const { say } = wording;
  const files = {
    html: () => ({ name: 'notes.html', type: 'text/html', content: notesAsHtml(notes, wording) }),
    csv: () => ({ name: 'notes.csv', type: 'text/csv', content: entriesAsCsv(notes.entries, say) }),
    json: () => ({ name: 'notes.json', type: 'application/json', content: serializeNotes(notes, false) }),
  };
  return createElement('div', { className: 'typing__out' }, [
    createHeading('h2', say('out.title')),
    createElement('p', { textContent: say('out.explain') }),
    exportOption(session, 'print', () => [createButton(say('out.print'), () => printSection('record'))]),
    exportOption(session, 'copy', (status) => [
      copyButton(session, status, () => notesAsText(notes, wording)),
    ]),
    ...Object.entries(files).map(([key, create]) =>
      exportOption(session, key, (status) => [
        createButton(say(`out.${key}`), () => exportFile(session, status, create())),
      ]),
    ),
    exportOption(session, 'lock', (status) => createEncryptOption(session, status)),
  ]);
}
