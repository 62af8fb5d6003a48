import { type Entry, emptyEntry, entryFields, fromFields, isEmpty } from '../notes.ts';
import { createButton, createElement, createHeading } from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** The form of one entry. */
export interface EntryForm {
  box: HTMLElement;
  /** Fills the form with an entry, to be changed or cancelled. */
  change: (entry: Entry) => void;
}

const singleLineFields = ['time', 'where'];

/** Creates the form. `done` receives the new entry and the one that it replaces, if any; false keeps the form as it is. */
export function createEntryForm(
  { wording: { say } }: Session,
  onSubmit: (entry: Entry, replaced: Entry | undefined) => boolean,
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
  let replaced: Entry | undefined;
  const title = createHeading('h2', say('entry.title'));
  const add = createButton(say('entry.add'), submit);
  const cancel = createButton(say('entry.cancel'), () => show(undefined));
  cancel.hidden = true;

  function show(entry: Entry | undefined): void {
    replaced = entry;
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

  function submit(): void {
    const entry = fromFields(entryFields, (name) => fields.get(name)?.control.value ?? '');
    if (isEmpty(entry)) fields.get('what')?.complain(say('entry.nothing'));
    else if (onSubmit(entry, replaced)) show(undefined);
  }

  const box = createElement('div', {}, [
    title,
    ...[...fields.values()].map((field) => field.box),
    createElement('p', {}, [add, ' ', cancel]),
  ]);
  return { box, change: show };
}
