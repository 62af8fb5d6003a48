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
export function createExportPanel(tool: Session): HTMLElement {
  const { notes, wording } = tool;
  const { say } = wording;
  const html = () => ({ type: 'text/html', content: notesAsHtml(notes, wording) });
  const csv = () => ({ type: 'text/csv', content: entriesAsCsv(notes.entries, say) });
  const json = () => ({ type: 'application/json', content: serializeNotes(notes, false) });
  return createElement('div', { className: 'typing__out' }, [
    createHeading('h2', say('out.title')),
    createElement('p', { textContent: say('out.explain') }),
    exportOption(
      tool,
      'print',
      createButton(say('out.print'), () => printSection('record')),
    ),
    exportOption(
      tool,
      'copy',
      copyButton(tool, () => notesAsText(notes, wording)),
    ),
    exportOption(
      tool,
      'html',
      createButton(say('out.html'), () => exportFile(tool, 'notes.html', html())),
    ),
    exportOption(
      tool,
      'csv',
      createButton(say('out.csv'), () => exportFile(tool, 'notes.csv', csv())),
    ),
    exportOption(
      tool,
      'json',
      createButton(say('out.json'), () => exportFile(tool, 'notes.json', json())),
    ),
    exportOption(tool, 'lock', ...createEncryptOption(tool)),
  ]);
}
