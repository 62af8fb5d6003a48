import { entriesAsCsv } from '../../record/csv.ts';
import { notesAsHtml } from '../../record/html.ts';
import { asJson } from '../../record/saved.ts';
import { notesAsText } from '../../record/text.ts';
import { button, heading, make } from './dom.client.ts';
import { makeLock } from './lock.client.ts';
import { print } from './save.client.ts';
import type { Tool } from './tool.client.ts';
import { copyButton, saveAs, wayOut } from './way-out.client.ts';

/** Every way to print, copy or save the record. */
export function makeWaysOut(tool: Tool): HTMLElement {
  const { notes, wording } = tool;
  const { say } = wording;
  const html = () => ({ type: 'text/html', content: notesAsHtml(notes, wording) });
  const csv = () => ({ type: 'text/csv', content: entriesAsCsv(notes.entries, say) });
  const json = () => ({ type: 'application/json', content: asJson(notes, false) });
  return make('div', { className: 'typing__out' }, [
    heading('h2', say('out.title')),
    make('p', { textContent: say('out.explain') }),
    wayOut(
      tool,
      'print',
      button(say('out.print'), () => print('record')),
    ),
    wayOut(
      tool,
      'copy',
      copyButton(tool, () => notesAsText(notes, wording)),
    ),
    wayOut(
      tool,
      'html',
      button(say('out.html'), () => saveAs(tool, 'notes.html', html())),
    ),
    wayOut(
      tool,
      'csv',
      button(say('out.csv'), () => saveAs(tool, 'notes.csv', csv())),
    ),
    wayOut(
      tool,
      'json',
      button(say('out.json'), () => saveAs(tool, 'notes.json', json())),
    ),
    wayOut(tool, 'lock', ...makeLock(tool)),
  ]);
}
