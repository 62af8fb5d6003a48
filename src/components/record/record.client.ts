import { accountFrom } from '../../record/account-from.ts';
import { type Entry, limits } from '../../record/record.ts';
import { AccountForm } from './account.client.ts';
import { button, make } from './dom.client.ts';
import { makeEntryForm } from './entry-form.client.ts';
import { EntryList } from './entry-list.client.ts';
import { OpenFile } from './open-file.client.ts';
import { Pictures } from './pictures.client.ts';
import { countInWords } from './say.client.ts';
import type { Tool } from './tool.client.ts';
import { makeWaysOut } from './ways-out.client.ts';

/** The whole record: fields, list, pictures, ways out, ways in, and the account that is made from it. */
export function makeRecord(tool: Tool): HTMLElement {
  const { notes, wording, tell } = tool;
  const { say } = wording;
  const form = makeEntryForm(tool, keep);
  const list = new EntryList(tool, form.change);
  const pictures = new Pictures(tool);
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
    tell(say('entry.added', { count: countInWords(notes.entries.length, wording) }));
    return true;
  }

  function drawAll(): void {
    list.drawAll();
    pictures.drawAll();
    account.draw();
  }

  function showAccount(): void {
    notes.account = accountFrom(notes.account, notes.entries, wording);
    account.draw();
    account.box.hidden = false;
    account.title.focus();
  }

  return make('div', {}, [
    form.box,
    list.box,
    pictures.box,
    make('p', {}, [button(say('account.make'), showAccount)]),
    account.box,
    makeWaysOut(tool),
    new OpenFile(tool, drawAll).box,
  ]);
}
