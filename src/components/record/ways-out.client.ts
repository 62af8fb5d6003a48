import { entriesAsCsv } from '../../record/csv.ts';
import { notesAsHtml } from '../../record/html.ts';
import { asJson } from '../../record/saved.ts';
import { notesAsText } from '../../record/text.ts';
import { button, heading, make } from './dom.client.ts';
import { makeLock } from './lock.client.ts';
import { copy, print, save } from './save.client.ts';
import type { Tool } from './tool.client.ts';

/** A way to take something along, with what it leaves behind said before its button. */
export function wayOut(tool: Tool, key: string, ...parts: HTMLElement[]): HTMLElement {
  const { say } = tool.wording;
  const summary = make('summary', { className: 'govuk-details__summary' }, [
    make('span', { className: 'govuk-details__summary-text', textContent: say(`out.${key}`) }),
  ]);
  const inner = make('div', { className: 'govuk-details__text' }, [
    make('p', { textContent: say(`out.${key}-leaves`) }),
    ...parts,
  ]);
  return make('details', { className: 'govuk-details' }, [summary, inner]);
}

/** Saves a file under a name that gives nothing away, and says so. */
export function saveAs(tool: Tool, name: string, { type, content }: { type: string; content: BlobPart }): void {
  save(name, type, content);
  tool.tell(tool.wording.say('out.saved', { name }));
}

/** The button that copies a text, and says whether it did. */
export function copyButton({ wording: { say }, tell }: Tool, text: () => string): HTMLButtonElement {
  return button(say('out.copy'), async () =>
    tell(say((await copy(text())) ? 'out.copied' : 'out.not-copied')),
  );
}

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
    wayOut(tool, 'print', button(say('out.print'), () => print('record'))),
    wayOut(tool, 'copy', copyButton(tool, () => notesAsText(notes, wording))),
    wayOut(tool, 'html', button(say('out.html'), () => saveAs(tool, 'notes.html', html()))),
    wayOut(tool, 'csv', button(say('out.csv'), () => saveAs(tool, 'notes.csv', csv()))),
    wayOut(tool, 'json', button(say('out.json'), () => saveAs(tool, 'notes.json', json()))),
    wayOut(tool, 'lock', ...makeLock(tool)),
  ]);
}
