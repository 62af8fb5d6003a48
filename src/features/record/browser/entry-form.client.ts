import { type Entry, emptyEntry, entryFields, fromFields, isEmpty } from '../notes.ts';
import { createButton, createElement, createHeading } from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** The fields for one thing that happened. */
export interface EntryForm {
  box: HTMLElement;
  /** Puts an entry into the fields and waits until the person has changed it, or not. */
  change: (entry: Entry) => void;
}

const singleLineFields = ['time', 'where'];

/** The fields of an entry. `done` gets what was written, and the entry that it takes the place of, if there is one. */
export function createEntryForm(
  { wording: { say } }: Session,
  done: (entry: Entry, before: Entry | undefined) => boolean,
): EntryForm {
  const fields = new Map<string, FormField>(
    entryFields.map((name) => [
      name,
      createField({
        label: say(`entry.${name}`),
        ...(name === 'date' && { type: 'date', hint: say('entry.date-hint') }),
        ...(singleLineFields.includes(name) && { type: 'text' }),
      }),
    ]),
  );
  let before: Entry | undefined;
  const title = createHeading('h2', say('entry.title'));
  const add = createButton(say('entry.add'), finish);
  const cancel = createButton(say('entry.cancel'), () => show(undefined));
  cancel.hidden = true;

  function show(entry: Entry | undefined): void {
    before = entry;
    const values = entry ?? emptyEntry();
    for (const name of entryFields) {
      const field = fields.get(name);
      if (field) field.control.value = values[name];
      field?.complain('');
    }
    title.textContent = say(entry ? 'entry.title-change' : 'entry.title');
    add.textContent = say(entry ? 'entry.save' : 'entry.add');
    cancel.hidden = entry === undefined;
    title.focus();
  }

  function finish(): void {
    const entry = fromFields(entryFields, (name) => fields.get(name)?.control.value ?? '');
    if (isEmpty(entry)) fields.get('what')?.complain(say('entry.nothing'));
    else if (done(entry, before)) show(undefined);
  }

  const box = createElement('div', {}, [
    title,
    ...[...fields.values()].map((field) => field.box),
    createElement('p', {}, [add, ' ', cancel]),
  ]);
  return { box, change: show };
}
