import { accountFields, limits, type Notes } from '../notes.ts';
import { deserializeNotes } from '../serialize.ts';
import { sha256Hex } from './picture-list.client.ts';
import type { Session } from './session.client.ts';

/**
 * Merges the notes of a file into the session: all or none, and none once the session is over. Resolves to the reason for
 * a refusal, as a message key suffix or a sentence; undefined on success.
 */
export async function importNotes(session: Session, text: string): Promise<string | undefined> {
  const { notes, wording } = session;
  const result = deserializeNotes(text);
  if ('refused' in result) return result.refused;
  const { entries, pictures, account } = result.notes;
  if (!fitsLimits(notes, result.notes)) return 'many';
  for (const { bytes, sha256, name } of pictures)
    if (bytes && (await sha256Hex(bytes)) !== sha256) return wording.say('open.changed-picture', { name });
  if (session.isOver) return '';
  notes.entries.push(...entries);
  const existingHashes = new Set(notes.pictures.map(({ sha256 }) => sha256));
  notes.pictures.push(...pictures.filter(({ sha256 }) => !existingHashes.has(sha256)));
  for (const field of accountFields) notes.account[field] ||= account[field];
  return undefined;
}

function fitsLimits(notes: Notes, added: Notes): boolean {
  const bytesOf = ({ pictures }: Notes) => pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
  return (
    notes.entries.length + added.entries.length <= limits.entries &&
    notes.pictures.length + added.pictures.length <= limits.pictures &&
    bytesOf(notes) + bytesOf(added) <= limits.pictureBytes
  );
}
