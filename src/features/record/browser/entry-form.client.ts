import type { Translate } from '../localization.ts';
import { type Entry, type EntryField, emptyEntry, entryFields, fromFields, isEmpty } from '../notes.ts';
import {
  createButton,
  createButtonRow,
  createElement,
  createFieldGroup,
  createHeading,
} from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import { createStatus, type Session } from './session.client.ts';

/** The form of one entry. */
export interface EntryForm {
  box: HTMLElement;
  /** Below the title, which takes the focus. */
  status: HTMLElement;
  /** Fills the form with an entry, to be changed or cancelled. */
  change: (entry: Entry) => void;
}

const singleLineFields = ['time', 'where'];

/** The fields of an entry in their groups, by the message of each legend. */
const fieldGroups: Record<string, EntryField[]> = {
  'entry.group-when': ['date', 'time', 'where'],
  'entry.group-what': ['what', 'words'],
  'entry.group-proof': ['who', 'proof', 'told'],
  'account.group-you': ['felt'],
};

function createFields(say: Translate): Map<EntryField, FormField> {
  return new Map(
    entryFields.map((name) => [
      name,
      createField({
        label: say(`entry.${name}`),
        ...(name === 'date' && { type: 'date', hint: say('entry.date-hint') }),
        ...(singleLineFields.includes(name) && { type: 'text' }),
      }),
    ]),
  );
}

function createGroups(fields: Map<EntryField, FormField>, say: Translate): HTMLElement[] {
  return Object.entries(fieldGroups).map(([legend, names]) =>
    createFieldGroup(
      say(legend),
      names.flatMap((name) => fields.get(name)?.box ?? []),
    ),
  );
}

/** Creates the form. `onSubmit` receives the new entry and the one that it replaces, if any; false keeps the form as it is. */
export function createEntryForm(
  { wording: { say } }: Session,
  onSubmit: (entry: Entry, replaced: Entry | undefined) => boolean,
): EntryForm {
  const fields = createFields(say);
  let replaced: Entry | undefined;
  const title = createHeading('h2', say('entry.title'));
  const status = createStatus();
  const add = createButton(say('entry.add'), submit);
  const cancel = createButton(say('entry.cancel'), () => show(undefined), { rank: 'quiet' });
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
    else {
      if (onSubmit(entry, replaced)) show(undefined);
      title.focus();
    }
  }

  const box = createElement('div', {}, [
    title,
    status,
    ...createGroups(fields, say),
    createButtonRow(add, cancel),
  ]);
  return { box, status, change: show };
}
