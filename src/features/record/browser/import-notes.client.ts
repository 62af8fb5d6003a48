import { accountFields, limits, type Notes } from '../notes.ts';
import { deserializeNotes } from '../serialize.ts';
import { sha256Hex } from './picture-list.client.ts';
import type { Session } from './session.client.ts';

/**
 * Merges the notes of a file into the session. Returns why it was refused, as a message key suffix or as a sentence;
 * undefined when it was. It is added whole or not at all, and not at all once the tool is wiped.
 */
export async function importNotes(tool: Session, text: string): Promise<string | undefined> {
  const { notes, wording } = tool;
  const opened = deserializeNotes(text);
  if ('refused' in opened) return opened.refused;
  const { entries, pictures, account } = opened.notes;
  if (!fitsLimits(notes, opened.notes)) return 'many';
  for (const { bytes, sha256, name } of pictures)
    if (bytes && (await sha256Hex(bytes)) !== sha256) return wording.say('open.changed-picture', { name });
  if (tool.isOver) return '';
  notes.entries.push(...entries);
  const known = new Set(notes.pictures.map(({ sha256 }) => sha256));
  notes.pictures.push(...pictures.filter(({ sha256 }) => !known.has(sha256)));
  for (const field of accountFields) notes.account[field] ||= account[field];
  return undefined;
}

function fitsLimits(notes: Notes, more: Notes): boolean {
  const bytesOf = ({ pictures }: Notes) => pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  return (
    notes.entries.length + more.entries.length <= limits.entries &&
    notes.pictures.length + more.pictures.length <= limits.pictures &&
    bytesOf(notes) + bytesOf(more) <= limits.pictureBytes
  );
}
