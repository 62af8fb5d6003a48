import { ageHeaderOf } from '../../record/age-header.ts';
import { limits } from '../../record/record.ts';
import { button, heading, make } from './dom.client.ts';
import { type Field, makeField } from './field.client.ts';
import { countInWords } from './say.client.ts';
import { takeIn } from './take-in.client.ts';
import type { Tool } from './tool.client.ts';

/** Larger files than this are locked ones with pictures. In bytes. */
const largestPlain = 20_000_000;

/** Opens a file that was saved here. Whatever is wrong with it, what was typed stays. */
export class OpenFile {
  readonly box: HTMLElement;
  readonly #tool: Tool;
  readonly #drawAll: () => void;
  readonly #file: Field;
  readonly #words: Field;
  readonly #lock: HTMLElement;
  #locked: Uint8Array<ArrayBuffer> | undefined;

  /** `drawAll` shows what a file has added. */
  constructor(tool: Tool, drawAll: () => void) {
    const { say } = tool.wording;
    this.#tool = tool;
    this.#drawAll = drawAll;
    this.#file = makeField({ label: say('open.choose'), type: 'file' });
    this.#words = makeField({ label: say('open.words'), type: 'text' });
    const unlock = button(say('open.unlock'), () => this.#open(() => this.#unlock()));
    this.#lock = make('div', { hidden: true }, [this.#words.box, unlock]);
    this.#file.control.addEventListener('change', () => void this.#choose());
    const explain = make('p', { textContent: say('open.explain') });
    const title = heading('h2', say('open.title'));
    this.box = make('div', { className: 'typing__out' }, [title, explain, this.#file.box, this.#lock]);
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
      tell(wording.say('open.done', { count: countInWords(notes.entries.length, wording) }));
    } else if (refused) tell(wording.say(`open.${refused}`) || refused);
  }

  /** Why the file is not opened; empty while it waits for its sentence, undefined when it was opened. */
  async #read(chosen: File): Promise<string | undefined> {
    if (chosen.size > limits.fileBytes) return 'large';
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const header = ageHeaderOf(bytes);
    if (header === 'other-lock' || header === 'too-slow') return header;
    if (header === 'not-locked')
      return bytes.length > largestPlain ? 'large' : takeIn(this.#tool, textOf(bytes));
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
    return takeIn(this.#tool, text);
  }
}

/** The text of a file. Throws for what is not UTF-8: a picture, or a document of another program. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
