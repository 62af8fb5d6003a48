import { accountFields, limits, type Notes } from '../../record/record.ts';
import { readJson } from '../../record/saved.ts';
import { sha256Of } from './pictures.client.ts';
import type { Tool } from './tool.client.ts';

/**
 * Adds what a file holds to what is there. Answers with why it was not added, as the end of a key or as a sentence;
 * undefined when it was. It is added whole or not at all, and not at all once the tool is wiped.
 */
export async function takeIn(tool: Tool, text: string): Promise<string | undefined> {
  const { notes, wording } = tool;
  const opened = readJson(text);
  if ('refused' in opened) return opened.refused;
  const { entries, pictures, account } = opened.notes;
  if (!fits(notes, opened.notes)) return 'many';
  for (const { bytes, sha256, name } of pictures)
    if (bytes && (await sha256Of(bytes)) !== sha256) return wording.say('open.changed-picture', { name });
  if (tool.isOver) return '';
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
