import { type Entry, limits } from '../notes.ts';
import { prefillAccount } from '../prefill-account.ts';
import { AccountForm } from './account-form.client.ts';
import { createButton, createElement } from './dom.client.ts';
import { createEntryForm } from './entry-form.client.ts';
import { EntryList } from './entry-list.client.ts';
import { createExportPanel } from './export-panel.client.ts';
import { ImportPanel } from './import-panel.client.ts';
import { formatEntryCount } from './page-messages.client.ts';
import { PictureList } from './picture-list.client.ts';
import type { Session } from './session.client.ts';

/** The whole record: fields, list, pictures, ways out, ways in, and the account that is made from it. */
export function createRecordEditor(tool: Session): HTMLElement {
  const { notes, wording, tell } = tool;
  const { say } = wording;
  const form = createEntryForm(tool, keep);
  const list = new EntryList(tool, form.change);
  const pictures = new PictureList(tool);
  const account = new AccountForm(tool);
  account.box.hidden = true;

  /** Takes over what was written, in the place of what it was before; false when there is no room. */
  function keep(entry: Entry, before: Entry | undefined): boolean {
    const place = before ? notes.entries.indexOf(before) : -1;
    if (before && place >= 0) {
      notes.entries[place] = entry;
      list.replace(before, entry);
      tell(say('entry.changed'));
      return true;
    }
    if (notes.entries.length >= limits.entries) {
      tell(say('entry.too-many'));
      return false;
    }
    notes.entries.push(entry);
    list.add(entry);
    tell(say('entry.added', { count: formatEntryCount(notes.entries.length, wording) }));
    return true;
  }

  function drawAll(): void {
    list.drawAll();
    pictures.drawAll();
    account.draw();
  }

  function showAccount(): void {
    notes.account = prefillAccount(notes.account, notes.entries, wording);
    account.draw();
    account.box.hidden = false;
    account.title.focus();
  }

  return createElement('div', {}, [
    form.box,
    list.box,
    pictures.box,
    createElement('p', {}, [createButton(say('account.make'), showAccount)]),
    account.box,
    createExportPanel(tool),
    new ImportPanel(tool, drawAll).box,
  ]);
}
