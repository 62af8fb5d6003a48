import { parseAgeHeader } from '../age-header.ts';
import { limits } from '../notes.ts';
import { createButton, createElement, createHeading } from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import { importNotes } from './import-notes.client.ts';
import { formatEntryCount } from './page-messages.client.ts';
import type { Session } from './session.client.ts';

/** Larger files than this are locked ones with pictures. In bytes. */
const maxPlainBytes = 20_000_000;

/** Opens a file that was saved here. Whatever is wrong with it, what was typed stays. */
export class ImportPanel {
  readonly box: HTMLElement;
  readonly #tool: Session;
  readonly #drawAll: () => void;
  readonly #file: FormField;
  readonly #words: FormField;
  readonly #lock: HTMLElement;
  #locked: Uint8Array<ArrayBuffer> | undefined;

  /** `drawAll` shows what a file has added. */
  constructor(tool: Session, drawAll: () => void) {
    const { say } = tool.wording;
    this.#tool = tool;
    this.#drawAll = drawAll;
    this.#file = createField({ label: say('open.choose'), type: 'file' });
    this.#words = createField({ label: say('open.words'), type: 'text' });
    const unlock = createButton(say('open.unlock'), () => this.#open(() => this.#unlock()));
    this.#lock = createElement('div', { hidden: true }, [this.#words.box, unlock]);
    this.#file.control.addEventListener('change', () => void this.#choose());
    const explain = createElement('p', { textContent: say('open.explain') });
    const title = createHeading('h2', say('open.title'));
    this.box = createElement('div', { className: 'typing__out' }, [
      title,
      explain,
      this.#file.box,
      this.#lock,
    ]);
  }

  async #choose(): Promise<void> {
    const { control } = this.#file;
    const chosen = control instanceof HTMLInputElement ? control.files?.[0] : undefined;
    this.#keepLocked(undefined);
    if (!chosen) return;
    await this.#open(() => this.#read(chosen));
    control.value = '';
  }

  #keepLocked(bytes: Uint8Array<ArrayBuffer> | undefined): void {
    this.#locked = bytes;
    this.#lock.hidden = bytes === undefined;
    this.#words.control.value = '';
    if (bytes) this.#words.control.focus();
  }

  async #open(read: () => Promise<string | undefined>): Promise<void> {
    const { notes, wording, tell } = this.#tool;
    const refused = await read().catch(() => 'broken');
    if (this.#tool.isOver) return;
    if (refused === undefined) {
      this.#drawAll();
      tell(wording.say('open.done', { count: formatEntryCount(notes.entries.length, wording) }));
    } else if (refused) tell(wording.say(`open.${refused}`) || refused);
  }

  /** Why the file is not opened; empty while it waits for its sentence, undefined when it was opened. */
  async #read(chosen: File): Promise<string | undefined> {
    if (chosen.size > limits.fileBytes) return 'large';
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const header = parseAgeHeader(bytes);
    if (header === 'other-lock' || header === 'too-slow') return header;
    if (header === 'not-locked')
      return bytes.length > maxPlainBytes ? 'large' : importNotes(this.#tool, decodeText(bytes));
    this.#keepLocked(bytes);
    return '';
  }

  async #unlock(): Promise<string | undefined> {
    const locked = this.#locked;
    if (!locked) return '';
    this.#tool.tell(this.#tool.wording.say('open.wait'));
    const { unlockWith } = await import('./age.client.ts');
    const text = await unlockWith(this.#words.control.value.trim(), locked).catch(() => undefined);
    if (text === undefined) return 'wrong-words';
    this.#keepLocked(undefined);
    return importNotes(this.#tool, text);
  }
}

/** The text of a file. Throws for what is not UTF-8: a picture, or a document of another program. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
