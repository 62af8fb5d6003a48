import { headingOf, linesOf } from '../../record/lines.ts';
import { byDate, type Entry } from '../../record/record.ts';
import { button, described, heading, make } from './dom.client.ts';
import type { Tool } from './tool.client.ts';

/** The entries as a list on the page. Only what changes is drawn again: a record may hold a thousand. */
export class EntryList {
  readonly box: HTMLElement;
  readonly #tool: Tool;
  readonly #change: (entry: Entry) => void;
  readonly #items = new Map<Entry, HTMLLIElement>();
  readonly #list = make('ol', { className: 'typing__list' });
  readonly #empty: HTMLElement;
  readonly #sort: HTMLElement;

  /** `change` is called for an entry that a person wants to change. */
  constructor(tool: Tool, change: (entry: Entry) => void) {
    const { say } = tool.wording;
    this.#tool = tool;
    this.#change = change;
    this.#empty = make('p', { textContent: say('record.empty') });
    this.#sort = button(say('entry.sort'), () => this.#putInOrder());
    const title = heading('h2', say('record.list'));
    this.box = make('div', { className: 'typing__record' }, [title, this.#empty, this.#list, this.#sort]);
    this.#refresh();
  }

  add(entry: Entry): void {
    this.#list.append(this.#draw(entry));
    this.#refresh();
  }

  replace(before: Entry, entry: Entry): void {
    const old = this.#items.get(before);
    this.#items.delete(before);
    const item = this.#draw(entry);
    old?.replaceWith(item);
    item.querySelector('h3')?.focus();
  }

  /** Draws every entry of the notes anew. */
  drawAll(): void {
    this.#items.clear();
    this.#list.replaceChildren(...this.#tool.notes.entries.map((entry) => this.#draw(entry)));
    this.#refresh();
  }

  #refresh(): void {
    const { length } = this.#tool.notes.entries;
    this.#empty.hidden = length > 0;
    this.#sort.hidden = length < 2;
  }

  #draw(entry: Entry): HTMLLIElement {
    const { wording } = this.#tool;
    const { say } = wording;
    const title = headingOf(entry, wording);
    const item = make('li', {}, [
      heading('h3', title),
      described(linesOf(entry, wording)),
      make('p', { className: 'typing__buttons' }, [
        button(say('entry.change'), () => this.#change(entry), title),
        button(say('entry.earlier'), () => this.#move(entry, -1), title),
        button(say('entry.later'), () => this.#move(entry, 1), title),
        button(say('entry.remove'), () => this.#remove(entry), title),
      ]),
    ]);
    this.#items.set(entry, item);
    return item;
  }

  #move(entry: Entry, by: 1 | -1): void {
    const { notes, wording, tell } = this.#tool;
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
    tell(wording.say('entry.moved', { place: to + 1 }));
  }

  #remove(entry: Entry): void {
    const { notes, wording, tell } = this.#tool;
    const place = notes.entries.indexOf(entry);
    notes.entries.splice(place, 1);
    this.#items.get(entry)?.remove();
    this.#refresh();
    const undo = button(wording.say('entry.undo'), () => this.#putBack(entry, place));
    tell(wording.say('entry.removed'), ' ', undo);
    undo.focus();
  }

  #putBack(entry: Entry, place: number): void {
    const { notes, wording, tell } = this.#tool;
    // Others may be gone since: then it stands last.
    const to = Math.min(place, notes.entries.length);
    notes.entries.splice(to, 0, entry);
    const item = this.#draw(entry);
    this.#list.insertBefore(item, this.#list.children[to] ?? null);
    this.#refresh();
    tell(wording.say('entry.put-back'));
    item.querySelector('h3')?.focus();
  }

  #putInOrder(): void {
    const { notes, wording, tell } = this.#tool;
    notes.entries = byDate(notes.entries);
    this.#list.append(...notes.entries.flatMap((entry) => this.#items.get(entry) ?? []));
    tell(wording.say('entry.sorted'));
  }
}
