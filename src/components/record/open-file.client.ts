import { ageHeaderOf } from '../../record/age-header.ts';
import { accountFields, limits, type Notes } from '../../record/record.ts';
import { readJson } from '../../record/saved.ts';
import { button, heading, make } from './dom.client.ts';
import { makeField } from './field.client.ts';
import { sha256Of } from './pictures.client.ts';
import { countInWords } from './say.client.ts';
import type { Tool } from './tool.client.ts';

/** Larger files than this are locked ones with pictures. In bytes. */
const largestPlain = 20_000_000;

/** Opens a file that was saved here. Whatever is wrong with it, what was typed stays. `drawAll` shows what was added. */
export function makeOpening(tool: Tool, drawAll: () => void): HTMLElement {
  const { say } = tool.wording;
  const file = makeField({ label: say('open.choose'), type: 'file' });
  const words = makeField({ label: say('open.words'), type: 'text' });
  let locked: Uint8Array<ArrayBuffer> | undefined;
  const unlock = button(say('open.unlock'), () => open(() => unlocked(words.control.value)));
  const lock = make('div', { hidden: true }, [words.box, unlock]);

  async function open(read: () => Promise<string | undefined>): Promise<void> {
    const refused = await read().catch(() => 'broken');
    if (refused === undefined) {
      drawAll();
      tool.tell(say('open.done', { count: countInWords(tool.notes.entries.length, tool.wording) }));
    } else if (refused) tool.tell(say(`open.${refused}`) || refused);
  }

  /** Why the file is not opened; empty while it waits for its words, undefined when it was opened. */
  async function readFile(chosen: File): Promise<string | undefined> {
    if (chosen.size > limits.fileBytes) return 'large';
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const header = ageHeaderOf(bytes);
    if (header === 'other-lock' || header === 'too-slow') return header;
    if (header === 'passphrase') {
      locked = bytes;
      lock.hidden = false;
      words.control.focus();
      return '';
    }
    return bytes.length > largestPlain ? 'large' : takeIn(tool, textOf(bytes));
  }

  async function unlocked(passphrase: string): Promise<string | undefined> {
    if (!locked) return '';
    tool.tell(say('open.wait'));
    const { unlockWith } = await import('./age.client.ts');
    const text = await unlockWith(passphrase.trim(), locked).catch(() => undefined);
    if (text === undefined) return 'wrong-words';
    lock.hidden = true;
    locked = undefined;
    words.control.value = '';
    return takeIn(tool, text);
  }

  file.control.addEventListener('change', () => {
    const chosen = file.control instanceof HTMLInputElement ? file.control.files?.[0] : undefined;
    lock.hidden = true;
    locked = undefined;
    if (chosen) void open(() => readFile(chosen)).finally(() => (file.control.value = ''));
  });
  const explain = make('p', { textContent: say('open.explain') });
  return make('div', { className: 'typing__out' }, [heading('h2', say('open.title')), explain, file.box, lock]);
}

/** Adds what a file holds. Answers with why it was not added, as the end of a key or as a sentence. */
async function takeIn({ notes, wording: { say } }: Tool, text: string): Promise<string | undefined> {
  const opened = readJson(text);
  if ('refused' in opened) return opened.refused;
  const { entries, pictures, account } = opened.notes;
  if (!fits(notes, opened.notes)) return 'many';
  for (const { bytes, sha256, name } of pictures)
    if (bytes && (await sha256Of(bytes)) !== sha256) return say('open.changed-picture', { name });
  notes.entries.push(...entries);
  const known = new Set(notes.pictures.map(({ sha256 }) => sha256));
  notes.pictures.push(...pictures.filter(({ sha256 }) => !known.has(sha256)));
  for (const field of accountFields) notes.account[field] ||= account[field];
  return undefined;
}

function fits(notes: Notes, more: Notes): boolean {
  const bytesOf = ({ pictures }: Notes) => pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  return (
    notes.entries.length + more.entries.length <= limits.entries &&
    notes.pictures.length + more.pictures.length <= limits.pictures &&
    bytesOf(notes) + bytesOf(more) <= limits.pictureBytes
  );
}

/** The text of a file. Rejects what is not UTF-8: a picture or a document of a program. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
