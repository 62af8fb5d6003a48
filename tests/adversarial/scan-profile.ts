import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BrowserTrace } from '../../src/content/browser-traces.ts';

/** A token to look for in files, and its kind. */
export interface TraceToken {
  kind: string;
  text: string;
}

/** A kind of token in a file of a profile. Numbers and long names in the file name become *. */
export interface TraceFinding {
  file: string;
  kind: string;
  /** The first match. */
  text: string;
}

/** Every occurrence of these tokens in the files of a profile, in one- or two-byte encodings, compressed or not. */
export function scanProfile(profile: string, tokens: TraceToken[]): TraceFinding[] {
  const forms = tokens.map((token) => ({
    ...token,
    bytes: [Buffer.from(token.text), Buffer.from(token.text, 'utf16le')],
  }));
  const titles = forms.filter(({ kind }) => kind === 'own title').flatMap(({ bytes }) => bytes);
  const findings = new Map<string, TraceFinding>();
  for (const name of readdirSync(profile, { recursive: true }).map(String)) {
    const content = readDecompressed(path.join(profile, name));
    const buffers = [name, ...(content ?? [])];
    const withoutTitles = [name, ...(content ?? []).map((buffer) => blankOut(buffer, titles))];
    for (const { kind, text, bytes } of forms) {
      // A word of a title is found as the title.
      const isThere = (kind === 'words' ? withoutTitles : buffers).some((buffer) =>
        typeof buffer === 'string' ? buffer.includes(text) : bytes.some((form) => buffer.includes(form)),
      );
      const file = normalizeFileName(name);
      if (isThere && !findings.has(`${file} ${kind}`)) findings.set(`${file} ${kind}`, { file, kind, text });
    }
  }
  return [...findings.values()].sort((a, b) => a.file.localeCompare(b.file));
}

/** A copy in which every occurrence of these texts is zeroed. */
function blankOut(content: Buffer, texts: Buffer[]): Buffer {
  const copy = Buffer.from(content);
  for (const text of texts)
    for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text, at + text.length))
      copy.fill(0, at, at + text.length);
  return copy;
}

/** The bytes of a file, and its decompressed content; undefined for a folder, or a file that was deleted meanwhile. */
function readDecompressed(file: string): Buffer[] | undefined {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return undefined;
  }
  if (content.toString('latin1', 0, 8) === 'mozLz40\0') return [content, decompressMozLz4(content)];
  if (content[0] === 0x1f && content[1] === 0x8b) return [content, gunzipSync(content)];
  return [content];
}

/** The content of a file in Firefox's mozLz4 format: one LZ4 block after a signature and the decompressed length. */
export function decompressMozLz4(content: Buffer): Buffer {
  const out = Buffer.alloc(content.readUInt32LE(8));
  let at = 12;
  let end = 0;
  const length = (first: number) => {
    let sum = first;
    if (first === 15)
      for (;;) {
        const more = content[at++] ?? 0;
        sum += more;
        if (more < 255) break;
      }
    return sum;
  };
  while (at < content.length) {
    const token = content[at++] ?? 0;
    const plain = length(token >> 4);
    content.copy(out, end, at, at + plain);
    at += plain;
    end += plain;
    if (at >= content.length) break;
    const distance = content.readUInt16LE(at);
    at += 2;
    const again = length(token & 15) + 4;
    // Byte by byte: source and target may overlap.
    for (let count = 0; count < again; count++, end++) out[end] = out[end - distance] ?? 0;
  }
  return out;
}

/** The file name without what differs between profiles. */
function normalizeFileName(name: string): string {
  return name
    .split(path.sep)
    .join('/')
    .replaceAll(/[0-9a-fA-F]{16,}|\d{4,}/g, '*')
    .replaceAll(/(?<=\/(?:Cache_Data|js|wasm|entries|Blobs)\/)[^/]+$/g, '*');
}

/** The name under which Chromium stores a hashed host. */
export function hashedHost(host: string): string {
  const labels = host
    .split('.')
    .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)]));
  return createHash('sha256')
    .update(Buffer.concat([...labels, Buffer.from([0])]))
    .digest('base64');
}

/** The matches that no documented trace of this browser explains. */
export function undocumentedFindings(
  finds: TraceFinding[],
  browser: keyof BrowserTrace['files'],
  remnants: BrowserTrace[],
): TraceFinding[] {
  return finds.filter(
    ({ file, kind }) =>
      !remnants.some(
        ({ holds, files }) =>
          (holds as string[]).includes(kind) &&
          files[browser].some((pattern) => matchesPattern(pattern, file)),
      ),
  );
}

/** The files of documented traces of this browser without a match: the documentation is outdated. */
export function staleTraces(
  finds: TraceFinding[],
  browser: keyof BrowserTrace['files'],
  remnants: BrowserTrace[],
): string[] {
  return remnants.flatMap(({ id, holds, files }) =>
    files[browser].some((pattern) =>
      finds.some(({ file, kind }) => (holds as string[]).includes(kind) && matchesPattern(pattern, file)),
    ) || files[browser].length === 0
      ? []
      : [id],
  );
}

function matchesPattern(pattern: string, file: string): boolean {
  const expression = pattern
    .split('*')
    .map((segment) => segment.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(file);
}
