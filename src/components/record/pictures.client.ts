import { linesOfPicture } from '../../record/lines.ts';
import { limits, type Picture } from '../../record/record.ts';
import { sizeInWords } from '../../record/words.ts';
import { button, heading, make } from './dom.client.ts';
import { makeField } from './field.client.ts';
import type { Tool } from './tool.client.ts';

/** The pictures beside the record. */
export interface Pictures {
  box: HTMLElement;
  drawAll: () => void;
}

/** Lists pictures that a person chooses, each with what shows later that nobody changed it. None is shown or sent. */
export function makePictures({ notes, wording, tell }: Tool): Pictures {
  const { say, language } = wording;
  const { box, control } = makeField({ label: say('picture.choose'), type: 'file' });
  const list = make('ul', { className: 'typing__list' });
  Object.assign(control, { accept: 'image/*', multiple: true });

  control.addEventListener('change', async () => {
    const chosen = control instanceof HTMLInputElement ? [...(control.files ?? [])] : [];
    const before = notes.pictures.length;
    const refused: string[] = [];
    for (const file of chosen) {
      const why = await take(file);
      if (why) refused.push(why);
    }
    // The browser would show the name of the file for as long as the page is open.
    control.value = '';
    const added = notes.pictures.length - before;
    tell([...(added > 0 ? [say('picture.added', { count: added })] : []), ...refused].join(' '));
  });

  /** Why a picture was not taken; undefined when it was. */
  async function take(file: File): Promise<string | undefined> {
    const { pictures } = notes;
    const together = pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), file.size);
    if (together > limits.pictureBytes || pictures.length >= limits.pictures)
      return say('picture.too-large', {
        name: file.name,
        size: sizeInWords(limits.pictureBytes, language),
      });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { name, size, lastModified } = file;
      const changed = new Date(lastModified).toISOString();
      const picture = { name, size, changed, sha256: await sha256Of(bytes), bytes };
      // Cleared while the device was reading: what comes late belongs to nobody.
      if (pictures !== notes.pictures) return undefined;
      pictures.push(picture);
      list.append(draw(picture));
      return undefined;
    } catch {
      return say('picture.unread', { name: file.name });
    }
  }

  function draw(picture: Picture): HTMLLIElement {
    const lines = linesOfPicture(picture, wording).map(([label, text]) =>
      make('div', {}, [make('dt', { textContent: label }), make('dd', { textContent: text })]),
    );
    const item = make('li', {}, [
      heading('h3', picture.name),
      make('dl', {}, lines),
      make('p', { className: 'typing__buttons' }, [button(say('entry.remove'), remove, picture.name)]),
    ]);
    function remove(): void {
      notes.pictures.splice(notes.pictures.indexOf(picture), 1);
      item.remove();
      tell(say('entry.removed'));
      control.focus();
    }
    return item;
  }

  const title = heading('h2', say('picture.title'));
  const explain = make('p', { textContent: say('picture.explain') });
  return {
    box: make('div', { className: 'typing__record' }, [title, explain, box, list]),
    drawAll: () => list.replaceChildren(...notes.pictures.map(draw)),
  };
}

/** The SHA-256 of some bytes, in hexadecimal digits. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
