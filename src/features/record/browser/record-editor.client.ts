import { type Entry, limits } from '../notes.ts';
import { prefillAccount } from '../prefill-account.ts';
import { AccountForm } from './account-form.client.ts';
import { createButton, createButtonRow, createElement } from './dom.client.ts';
import { createEntryForm } from './entry-form.client.ts';
import { EntryList } from './entry-list.client.ts';
import { createExportPanel } from './export-panel.client.ts';
import { ImportPanel } from './import-panel.client.ts';
import { formatEntryCount } from './page-messages.client.ts';
import { PictureList } from './picture-list.client.ts';
import type { Session } from './session.client.ts';

/** Creates the record editor: form, list, pictures, account, export and import. */
export function createRecordEditor(session: Session): HTMLElement {
  const { notes, wording, tell } = session;
  const { say } = wording;
  const form = createEntryForm(session, saveEntry);
  const list = new EntryList(session, form.change);
  const pictures = new PictureList(session);
  const account = new AccountForm(session);
  account.box.hidden = true;

  /** Adds an entry, or replaces `before` with it. Returns false when the limit is reached. */
  function saveEntry(entry: Entry, before: Entry | undefined): boolean {
    const index = before ? notes.entries.indexOf(before) : -1;
    if (before && index >= 0) {
      notes.entries[index] = entry;
      list.replace(before, entry);
      tell(form.status, say('entry.changed'));
      return true;
    }
    if (notes.entries.length >= limits.entries) {
      tell(form.status, say('entry.too-many'));
      return false;
    }
    notes.entries.push(entry);
    list.add(entry);
    tell(form.status, say('entry.added', { count: formatEntryCount(notes.entries.length, wording) }));
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
    createButtonRow(createButton(say('account.make'), showAccount, { rank: 'quiet' })),
    account.box,
    createExportPanel(session),
    new ImportPanel(session, drawAll).box,
  ]);
}
