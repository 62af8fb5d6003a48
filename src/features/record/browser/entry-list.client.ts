import { entryHeading, entryLines } from '../labelled-lines.ts';
import { type Entry, sortByDate } from '../notes.ts';
import {
  createButton,
  createButtonRow,
  createElement,
  createHeading,
  descriptionList,
} from './dom.client.ts';
import { createStatus, type Session } from './session.client.ts';

/** The list of entries. Only changed items are rendered again: a record may hold a thousand. */
export class EntryList {
  readonly box: HTMLElement;
  readonly #session: Session;
  readonly #change: (entry: Entry) => void;
  readonly #items = new Map<Entry, HTMLLIElement>();
  readonly #list = createElement('ol', { className: 'typing__list' });
  readonly #status = createStatus();
  readonly #empty: HTMLElement;
  readonly #sort: HTMLElement;

  /** `change` is called with an entry to edit. */
  constructor(session: Session, change: (entry: Entry) => void) {
    const { say } = session.wording;
    this.#session = session;
    this.#change = change;
    this.#empty = createElement('p', { textContent: say('record.empty') });
    this.#sort = createButton(say('entry.sort'), () => this.#sortEntries(), { rank: 'quiet' });
    const title = createHeading('h2', say('record.list'));
    this.box = createElement('div', { className: 'typing__record' }, [
      title,
      this.#status,
      this.#empty,
      this.#list,
      this.#sort,
    ]);
    this.#refresh();
  }

  add(entry: Entry): void {
    this.#list.append(this.#renderItem(entry));
    this.#refresh();
  }

  replace(before: Entry, entry: Entry): void {
    const old = this.#items.get(before);
    this.#items.delete(before);
    const item = this.#renderItem(entry);
    old?.replaceWith(item);
    item.querySelector('h3')?.focus();
  }

  /** Renders every entry again. */
  drawAll(): void {
    this.#items.clear();
    this.#list.replaceChildren(...this.#session.notes.entries.map((entry) => this.#renderItem(entry)));
    this.#refresh();
  }

  #refresh(): void {
    const { length } = this.#session.notes.entries;
    this.#empty.hidden = length > 0;
    this.#sort.hidden = length < 2;
  }

  #renderItem(entry: Entry): HTMLLIElement {
    const { wording } = this.#session;
    const { say } = wording;
    const title = entryHeading(entry, wording);
    const quiet = { about: title, rank: 'quiet' } as const;
    const item = createElement('li', {}, [
      createHeading('h3', title),
      descriptionList(entryLines(entry, wording)),
      createButtonRow(
        createButton(say('entry.change'), () => this.#change(entry), quiet),
        createButton(say('entry.earlier'), () => this.#move(entry, -1), quiet),
        createButton(say('entry.later'), () => this.#move(entry, 1), quiet),
        createButton(say('entry.remove'), () => this.#remove(entry), { about: title, rank: 'danger' }),
      ),
    ]);
    this.#items.set(entry, item);
    return item;
  }

  #move(entry: Entry, by: 1 | -1): void {
    const { notes, wording, tell } = this.#session;
    const from = notes.entries.indexOf(entry);
    const to = from + by;
    const item = this.#items.get(entry);
    if (!item || to < 0 || to >= notes.entries.length) return;
    const focused = document.activeElement;
    notes.entries.splice(from, 1);
    notes.entries.splice(to, 0, entry);
    this.#list.insertBefore(item, this.#list.children[by > 0 ? to + 1 : to] ?? null);
    // A moved element loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
    tell(this.#status, wording.say('entry.moved', { place: to + 1 }));
  }

  #remove(entry: Entry): void {
    const { notes, wording, tell } = this.#session;
    const index = notes.entries.indexOf(entry);
    notes.entries.splice(index, 1);
    this.#items.get(entry)?.remove();
    this.#refresh();
    const undo = createButton(wording.say('entry.undo'), () => this.#restore(entry, index), {
      rank: 'quiet',
    });
    tell(this.#status, wording.say('entry.removed'), ' ', undo);
    undo.focus();
  }

  #restore(entry: Entry, index: number): void {
    const { notes, wording, tell } = this.#session;
    // Other entries may have been removed since: then it goes last.
    const to = Math.min(index, notes.entries.length);
    notes.entries.splice(to, 0, entry);
    const item = this.#renderItem(entry);
    this.#list.insertBefore(item, this.#list.children[to] ?? null);
    this.#refresh();
    tell(this.#status, wording.say('entry.put-back'));
    item.querySelector('h3')?.focus();
  }

  #sortEntries(): void {
    const { notes, wording, tell } = this.#session;
    notes.entries = sortByDate(notes.entries);
    this.#list.append(...notes.entries.flatMap((entry) => this.#items.get(entry) ?? []));
    tell(this.#status, wording.say('entry.sorted'));
  }
}
