import { parseAgeHeader } from '../age-header.ts';
import { limits } from '../notes.ts';
import { createButton, createElement, createHeading } from './dom.client.ts';
import { createField, type FormField } from './form-field.client.ts';
import { importNotes } from './import-notes.client.ts';
import { formatEntryCount } from './page-messages.client.ts';
import { createStatus, type Session } from './session.client.ts';

/** Only encrypted files with pictures are larger than this. In bytes. */
export const maxPlainBytes = 20_000_000;

/** Opens a file that was saved here. A faulty file leaves the notes as they are. */
export class ImportPanel {
  readonly box: HTMLElement;
  readonly #session: Session;
  readonly #drawAll: () => void;
  readonly #file: FormField;
  readonly #passphrase: FormField;
  readonly #passphraseBox: HTMLElement;
  readonly #status = createStatus();
  #encrypted: Uint8Array<ArrayBuffer> | undefined;

  /** `drawAll` renders the notes after an import. */
  constructor(session: Session, drawAll: () => void) {
    const { say } = session.wording;
    this.#session = session;
    this.#drawAll = drawAll;
    this.#file = createField({ label: say('open.choose'), type: 'file' });
    this.#passphrase = createField({ label: say('open.words'), type: 'passphrase' });
    const unlock = createButton(say('open.unlock'), () => this.#open(() => this.#unlock()));
    this.#passphraseBox = createElement('div', { hidden: true }, [this.#passphrase.box, unlock]);
    this.#file.control.addEventListener('change', () => void this.#choose());
    const explain = createElement('p', { textContent: say('open.explain') });
    const title = createHeading('h2', say('open.title'));
    this.box = createElement('div', { className: 'typing__out' }, [
      title,
      explain,
      this.#file.box,
      this.#passphraseBox,
      this.#status,
    ]);
  }

  async #choose(): Promise<void> {
    const { control } = this.#file;
    const file = control instanceof HTMLInputElement ? control.files?.[0] : undefined;
    this.#setEncrypted(undefined);
    if (!file) return;
    await this.#open(() => this.#read(file));
    control.value = '';
  }

  #setEncrypted(bytes: Uint8Array<ArrayBuffer> | undefined): void {
    this.#encrypted = bytes;
    this.#passphraseBox.hidden = bytes === undefined;
    this.#passphrase.control.value = '';
    if (bytes) this.#passphrase.control.focus();
  }

  async #open(read: () => Promise<string | undefined>): Promise<void> {
    const { notes, wording, tell } = this.#session;
    const reason = await read().catch(() => 'broken');
    if (this.#session.isOver) return;
    if (reason === undefined) {
      this.#drawAll();
      tell(
        this.#status,
        wording.say('open.done', { count: formatEntryCount(notes.entries.length, wording) }),
      );
    } else if (reason) tell(this.#status, wording.say(`open.${reason}`) || reason);
  }

  /** Resolves to the reason for a refusal; empty while the passphrase is awaited, undefined on success. */
  async #read(file: File): Promise<string | undefined> {
    if (file.size > limits.fileBytes) return 'large';
    const bytes = new Uint8Array(await file.arrayBuffer());
    const header = parseAgeHeader(bytes);
    if (header === 'other-lock' || header === 'too-slow') return header;
    if (header === 'not-locked')
      return bytes.length > maxPlainBytes ? 'large' : importNotes(this.#session, decodeText(bytes));
    this.#setEncrypted(bytes);
    return '';
  }

  async #unlock(): Promise<string | undefined> {
    const encrypted = this.#encrypted;
    if (!encrypted) return '';
    this.#session.tell(this.#status, this.#session.wording.say('open.wait'));
    const { unlockWith } = await import('./age.client.ts');
    const text = await unlockWith(this.#passphrase.control.value, encrypted).catch(() => undefined);
    if (text === undefined) return 'wrong-words';
    this.#setEncrypted(undefined);
    return importNotes(this.#session, text);
  }
}

/** Decodes a file as UTF-8. Throws for any other encoding, such as a picture. */
function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
