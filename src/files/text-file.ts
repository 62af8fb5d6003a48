import { DiagnosticError } from '../diagnostics/diagnostic-error.ts';
import { type FileFault, faultDiagnostic } from './file-fault.ts';
import { maxTextFileBytes } from './limits.ts';
import { type FileLimit, readPlainFile } from './plain-file.ts';

/** The text of a file, or why it cannot be read. */
export type TextRead = { text: string; fault?: never } | { text?: never; fault: FileFault };

/** Reads a text in UTF-8 through the door, without its byte order mark and with the line endings that it has. */
export function readTextFile(file: string, limit: FileLimit): TextRead {
  const { bytes, fault } = readPlainFile(file, limit);
  return bytes ? decodeText(bytes) : { fault };
}

/** Reads a text that was accepted before. Throws a `DiagnosticError` for what has become unreadable since. */
export function rereadTextFile(file: string): string {
  const { text, fault } = readTextFile(file, { maxBytes: maxTextFileBytes, smaller: 'a shorter text' });
  if (text === undefined) throw new DiagnosticError(faultDiagnostic(file, fault));
  return text;
}

const fix = 'the file again with the encoding UTF-8, which editors offer under "Save as"';

/** Decodes UTF-8, strictly and without its byte order mark. */
export function decodeText(bytes: Uint8Array): TextRead {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // UTF-16 without its mark decodes as UTF-8 with NUL characters.
  if (isMarked || bytes.includes(0))
    return { fault: { what: isMarked ? 'is in UTF-16' : 'is in UTF-16 or is not text', fix } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: { what: 'is not in UTF-8, so names would come out wrong', fix } };
  }
}
