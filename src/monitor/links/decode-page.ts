import { maxPrescannedBytes } from './limits.ts';

/** The encoding that a page names in itself. */
const declaration = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;

/** Decodes a page as a browser does: by its byte order mark, its Content-Type or its own declaration, and otherwise as UTF-8. */
export function decodePage(body: Buffer, contentType: string): string {
  const declared = declaration.exec(body.subarray(0, maxPrescannedBytes).toString('latin1'));
  const [, label = 'utf-8'] = /charset\s*=\s*["']?([\w-]+)/i.exec(contentType) ?? declared ?? [];
  const utf8 = new TextDecoder('utf-8');
  if (body.subarray(0, 3).toString('hex') === 'efbbbf') return utf8.decode(body);
  try {
    return new TextDecoder(label).decode(body);
  } catch {
    // No encoding has this name.
    return utf8.decode(body);
  }
}
