import { pictureLines } from '../labelled-lines.ts';
import { formatByteSize } from '../localization.ts';
import { limits, type Picture } from '../notes.ts';
import { createButton, createElement, createHeading, descriptionList } from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import type { Session } from './session.client.ts';

/** The pictures beside the record, each with its hash as proof of integrity. None is shown or sent. */
export class PictureList {
  readonly box: HTMLElement;
  readonly #tool: Session;
  readonly #field: FormField;
  readonly #list = createElement('ul', { className: 'typing__list' });

  constructor(tool: Session) {
    const { say } = tool.wording;
    this.#tool = tool;
    this.#field = createField({ label: say('picture.choose'), type: 'file' });
    const { control } = this.#field;
    Object.assign(control, { accept: 'image/*', multiple: true });
    control.addEventListener('change', () => void this.#takeAll());
    this.box = createElement('div', { className: 'typing__record' }, [
      createHeading('h2', say('picture.title')),
      createElement('p', { textContent: say('picture.explain') }),
      this.#field.box,
      this.#list,
    ]);
  }

  /** Draws every picture of the notes anew. */
  drawAll(): void {
    this.#list.replaceChildren(...this.#tool.notes.pictures.map((picture) => this.#draw(picture)));
  }

  async #takeAll(): Promise<void> {
    const { notes, wording, tell } = this.#tool;
    const { control } = this.#field;
    const chosen = control instanceof HTMLInputElement ? [...(control.files ?? [])] : [];
    const before = notes.pictures.length;
    const refused: string[] = [];
    for (const file of chosen) {
      const why = await this.#take(file);
      if (why) refused.push(why);
    }
    // The browser would show the name of the file for as long as the page is open.
    control.value = '';
    const count = notes.pictures.length - before;
    tell([...(count > 0 ? [wording.say('picture.added', { count })] : []), ...refused].join(' '));
  }

  /** Why a picture was not taken; undefined when it was. */
  async #take(file: File): Promise<string | undefined> {
    const { say, language } = this.#tool.wording;
    const { pictures } = this.#tool.notes;
    const { name } = file;
    const together = pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), file.size);
    if (together > limits.pictureBytes || pictures.length >= limits.pictures)
      return say('picture.too-large', { name, size: formatByteSize(limits.pictureBytes, language) });
    try {
      const picture = await readPicture(file);
      if (this.#tool.isOver) return undefined;
      pictures.push(picture);
      this.#list.append(this.#draw(picture));
      return undefined;
    } catch {
      return say('picture.unread', { name });
    }
  }

  #draw(picture: Picture): HTMLLIElement {
    const { wording } = this.#tool;
    const remove = createButton(wording.say('entry.remove'), () => this.#remove(picture, item), picture.name);
    const item = createElement('li', {}, [
      createHeading('h3', picture.name),
      descriptionList(pictureLines(picture, wording)),
      createElement('p', { className: 'typing__buttons' }, [remove]),
    ]);
    return item;
  }

  #remove(picture: Picture, item: HTMLElement): void {
    const { notes, wording, tell } = this.#tool;
    notes.pictures.splice(notes.pictures.indexOf(picture), 1);
    item.remove();
    tell(wording.say('entry.removed'));
    this.#field.control.focus();
  }
}

async function readPicture(file: File): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const changed = new Date(file.lastModified).toISOString();
  return { name: file.name, size: file.size, changed, sha256: await sha256Hex(bytes), bytes };
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
