import { pictureLines } from '../labelled-lines.ts';
import { formatByteSize } from '../localization.ts';
import { limits, type Picture } from '../notes.ts';
import {
  createButton,
  createButtonRow,
  createElement,
  createHeading,
  descriptionList,
} from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import { createStatus, type Session } from './session.client.ts';

/** The pictures attached to the record, each with its hash as evidence of integrity. None is shown or sent. */
export class PictureList {
  readonly box: HTMLElement;
  readonly #session: Session;
  readonly #field: FormField;
  readonly #status = createStatus();
  readonly #list = createElement('ul', { className: 'typing__list' });

  constructor(session: Session) {
    const { say } = session.wording;
    this.#session = session;
    this.#field = createField({ label: say('picture.choose'), type: 'file' });
    const { control } = this.#field;
    Object.assign(control, { accept: 'image/*', multiple: true });
    control.addEventListener('change', () => void this.#addAll());
    this.box = createElement('div', { className: 'typing__record' }, [
      createHeading('h2', say('picture.title')),
      createElement('p', { textContent: say('picture.explain') }),
      this.#field.box,
      this.#status,
      this.#list,
    ]);
  }

  /** Renders every picture again. */
  drawAll(): void {
    this.#list.replaceChildren(...this.#session.notes.pictures.map((picture) => this.#renderItem(picture)));
  }

  async #addAll(): Promise<void> {
    const { notes, wording, tell } = this.#session;
    const { control } = this.#field;
    const files = control instanceof HTMLInputElement ? [...(control.files ?? [])] : [];
    const before = notes.pictures.length;
    const reasons: string[] = [];
    for (const file of files) {
      const reason = await this.#add(file);
      if (reason) reasons.push(reason);
    }
    // Otherwise the browser shows the file name for as long as the page is open.
    control.value = '';
    const count = notes.pictures.length - before;
    tell(
      this.#status,
      [...(count > 0 ? [wording.say('picture.added', { count })] : []), ...reasons].join(' '),
    );
  }

  /** Resolves to the reason for a refusal; undefined on success. */
  async #add(file: File): Promise<string | undefined> {
    const { say, language } = this.#session.wording;
    const { pictures } = this.#session.notes;
    const { name } = file;
    const totalBytes = pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), file.size);
    if (totalBytes > limits.pictureBytes || pictures.length >= limits.pictures)
      return say('picture.too-large', { name, size: formatByteSize(limits.pictureBytes, language) });
    try {
      const picture = await readPicture(file);
      if (this.#session.isOver) return undefined;
      pictures.push(picture);
      this.#list.append(this.#renderItem(picture));
      return undefined;
    } catch {
      return say('picture.unread', { name });
    }
  }

  #renderItem(picture: Picture): HTMLLIElement {
    const { wording } = this.#session;
    const remove = createButton(wording.say('entry.remove'), () => this.#remove(picture, item), {
      about: picture.name,
      rank: 'danger',
    });
    const item = createElement('li', {}, [
      createHeading('h3', picture.name),
      descriptionList(pictureLines(picture, wording)),
      createButtonRow(remove),
    ]);
    return item;
  }

  #remove(picture: Picture, item: HTMLElement): void {
    const { notes, wording, tell } = this.#session;
    notes.pictures.splice(notes.pictures.indexOf(picture), 1);
    item.remove();
    tell(this.#status, wording.say('entry.removed'));
    this.#field.control.focus();
  }
}

async function readPicture(file: File): Promise<Picture> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const changed = new Date(file.lastModified).toISOString();
  return { name: file.name, size: file.size, changed, sha256: await sha256Hex(bytes), bytes };
}

/** Resolves to the SHA-256 of some bytes, in hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
