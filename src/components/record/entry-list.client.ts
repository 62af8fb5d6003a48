import { headingOf, linesOf } from '../../record/lines.ts';
import { byDate, type Entry } from '../../record/record.ts';
import { button, heading, make } from './dom.client.ts';
import type { Tool } from './tool.client.ts';

/** The entries as a list on the page. Only what changes is drawn again: a record may hold a thousand. */
export interface EntryList {
  box: HTMLElement;
  add: (entry: Entry) => void;
  replace: (before: Entry, entry: Entry) => void;
  /** Draws every entry of the notes anew. */
  drawAll: () => void;
}

/** The list of entries with what can be done with each. `change` is called for one that a person wants to change. */
export function makeEntryList(tool: Tool, change: (entry: Entry) => void): EntryList {
  const { notes, wording, tell } = tool;
  const { say } = wording;
  const list = make('ol', { className: 'typing__list' });
  const empty = make('p', { textContent: say('record.empty') });
  const sort = button(say('entry.sort'), sortAll);
  const items = new Map<Entry, HTMLLIElement>();

  function refresh(): void {
    empty.hidden = notes.entries.length > 0;
    sort.hidden = notes.entries.length < 2;
  }

  function drawAll(): void {
    items.clear();
    list.replaceChildren(...notes.entries.map(draw));
    refresh();
  }

  function draw(entry: Entry): HTMLLIElement {
    const title = headingOf(entry, wording);
    const lines = linesOf(entry, wording).map(([label, text]) =>
      make('div', {}, [make('dt', { textContent: label }), make('dd', { textContent: text })]),
    );
    const item = make('li', {}, [
      heading('h3', title),
      make('dl', {}, lines),
      make('p', { className: 'typing__buttons' }, [
        button(say('entry.change'), () => change(entry), title),
        button(say('entry.earlier'), () => move(entry, -1), title),
        button(say('entry.later'), () => move(entry, 1), title),
        button(say('entry.remove'), () => remove(entry), title),
      ]),
    ]);
    items.set(entry, item);
    return item;
  }

  function move(entry: Entry, by: 1 | -1): void {
    const from = notes.entries.indexOf(entry);
    const to = from + by;
    const item = items.get(entry);
    if (!item || to < 0 || to >= notes.entries.length) return;
    const focused = document.activeElement;
    notes.entries.splice(from, 1);
    notes.entries.splice(to, 0, entry);
    list.insertBefore(item, list.children[by > 0 ? to + 1 : to] ?? null);
    // A moved element loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
    tell(say('entry.moved', { place: to + 1 }));
  }

  function remove(entry: Entry): void {
    const place = notes.entries.indexOf(entry);
    notes.entries.splice(place, 1);
    items.get(entry)?.remove();
    refresh();
    const undo = button(say('entry.undo'), () => {
      // Others may be gone since: then it stands last.
      const to = Math.min(place, notes.entries.length);
      notes.entries.splice(to, 0, entry);
      const item = draw(entry);
      list.insertBefore(item, list.children[to] ?? null);
      refresh();
      tell(say('entry.put-back'));
      item.querySelector('h3')?.focus();
    });
    tell(say('entry.removed'), ' ', undo);
    undo.focus();
  }

  function sortAll(): void {
    notes.entries = byDate(notes.entries);
    list.append(...notes.entries.flatMap((entry) => items.get(entry) ?? []));
    tell(say('entry.sorted'));
  }

  refresh();
  return {
    box: make('div', { className: 'typing__record' }, [heading('h2', say('record.list')), empty, list, sort]),
    add: (entry) => {
      list.append(draw(entry));
      refresh();
    },
    replace: (before, entry) => {
      const old = items.get(before);
      items.delete(before);
      old?.replaceWith(draw(entry));
      items.get(entry)?.querySelector('h3')?.focus();
    },
    drawAll,
  };
}
