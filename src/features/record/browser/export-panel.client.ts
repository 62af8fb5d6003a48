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
  const html = () => ({ type: 'text/html', content: notesAsHtml(notes, wording) });
  const csv = () => ({ type: 'text/csv', content: entriesAsCsv(notes.entries, say) });
  const json = () => ({ type: 'application/json', content: serializeNotes(notes, false) });
  return createElement('div', { className: 'typing__out' }, [
    createHeading('h2', say('out.title')),
    createElement('p', { textContent: say('out.explain') }),
    exportOption(
      session,
      'print',
      createButton(say('out.print'), () => printSection('record')),
    ),
    exportOption(
      session,
      'copy',
      copyButton(session, () => notesAsText(notes, wording)),
    ),
    exportOption(
      session,
      'html',
      createButton(say('out.html'), () => exportFile(session, 'notes.html', html())),
    ),
    exportOption(
      session,
      'csv',
      createButton(say('out.csv'), () => exportFile(session, 'notes.csv', csv())),
    ),
    exportOption(
      session,
      'json',
      createButton(say('out.json'), () => exportFile(session, 'notes.json', json())),
    ),
    exportOption(session, 'lock', ...createEncryptOption(session)),
  ]);
}
