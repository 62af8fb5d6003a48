import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { parse } from 'yaml';
import { listFiles } from '../../src/runtime/list-files.ts';

/** Why a host may be mentioned in a published site. */
interface AllowedHost {
  why: string;
  hosts: RegExp;
  /** The only files that may mention it; without it, every file. */
  files?: RegExp;
}

/** Hosts that are in no fact and no pack, each with the reason for its mention. Nothing is ever fetched from them. */
const allowedHosts: AllowedHost[] = parse(readFileSync('tests/adversarial/allowed-hosts.yaml', 'utf8')).map(
  ({ why, hosts, files }: { why: string; hosts: string[]; files?: string }) => ({
    why,
    hosts: new RegExp(`^(?:${hosts.map((host) => host.replaceAll('.', '\\.')).join('|')})$`),
    ...(files && { files: new RegExp(files) }),
  }),
);

/** A host and the file that mentions it. */
export interface HostMention {
  host: string;
  file: string;
}

/** Every host mentioned in any file of a folder, also in precompressed files, PDF, DOCX and the search index. */
export function findHostMentions(folder: string): HostMention[] {
  return listFiles(folder).flatMap((file) =>
    [...extractHostsFromFile(path.join(folder, file))].map((host) => ({
      host,
      file: path.join(folder, file),
    })),
  );
}

/** The mentions that neither a fact, the pack nor the list of reasons accounts for, as "file: host". */
export function unexplainedMentions(mentions: HostMention[], pack: string): string[] {
  const own = new Set([...hostsNamedIn('content/facts'), ...hostsNamedIn(pack)]);
  return mentions
    .filter(({ host }) => !own.has(host))
    .filter(
      ({ host, file }) =>
        !allowedHosts.some(({ hosts, files }) => hosts.test(host) && (files?.test(file) ?? true)),
    )
    .map(({ host, file }) => `${file}: ${host}`);
}

/** The reasons without a mention. */
export function unusedAllowances(mentions: HostMention[]): string[] {
  return allowedHosts
    .filter(({ hosts }) => !mentions.some(({ host }) => hosts.test(host)))
    .map(({ why }) => why);
}

/** Hosts in the facts, or in a pack: services, sources, exits, and the publisher's own. */
function hostsNamedIn(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => /\.(?:ya?ml|md|svg)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'latin1');
      // Mail addresses and domains occur there on their own.
      return [
        ...extractHosts(text),
        ...[...text.matchAll(mailDomainPattern)].map(([, name = '']) => name.toLowerCase()),
      ];
    });
}

/** A URL with or without a scheme, plain or escaped in a script; a mail address; a name with www. */
const hostPattern = String.raw`((?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*)`;
const urlPatterns = [
  String.raw`(?:\b[a-z][a-z0-9+.-]*:|(?<=["'\s=(,>]))(?:\\?\/){2}(?:[^\s/@"'<>]*@)?${hostPattern}`,
  String.raw`\bmailto:[^\s@"'<>]+@${hostPattern}`,
  String.raw`\b(www\.(?:[a-z0-9-]+\.)+[a-z]{2,})`,
].map((form) => new RegExp(form, 'gi'));
const mailDomainPattern = new RegExp(`@${hostPattern}`, 'gi');

/** Every host mentioned in a text, in lower case. */
export function extractHosts(text: string): Set<string> {
  const found = urlPatterns.flatMap((form) =>
    [...text.matchAll(form)].map(([, name = '']) => name.toLowerCase()),
  );
  return new Set(found);
}

function extractHostsFromFile(file: string): Set<string> {
  return new Set(extractTexts(readFileSync(file), file).flatMap((text) => [...extractHosts(text)]));
}

/** The decompressed content of a file as text. */
function extractTexts(content: Buffer, file: string): string[] {
  if (file.endsWith('.br')) return extractTexts(brotliDecompressSync(content), file.slice(0, -'.br'.length));
  if (content[0] === 0x1f && content[1] === 0x8b)
    return extractTexts(gunzipSync(content), file.replace(/\.gz$/, ''));
  const text = content.toString('latin1');
  if (text.startsWith('%PDF')) return [text, ...pdfStreams(content, text)];
  return text.startsWith('PK') ? [text, ...zipEntries(content)] : [text];
}

/** The compressed streams of a PDF. */
function pdfStreams(content: Buffer, text: string): string[] {
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const part = content.subarray(index + mark.length);
    return part[0] === 0x78 ? tryInflate(() => inflateSync(part)) : [];
  });
}

/** The files of an archive: each begins with a header that has the lengths of its name and its extra field. */
function zipEntries(content: Buffer): string[] {
  const texts: string[] = [];
  for (
    let at = content.indexOf(zipEntrySignature);
    at >= 0;
    at = content.indexOf(zipEntrySignature, at + 1)
  ) {
    const begin = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    texts.push(...tryInflate(() => inflateRawSync(content.subarray(begin))));
  }
  return texts;
}

/** The signature of a local file header. */
const zipEntrySignature = Buffer.from([0x50, 0x4b, 3, 4]);

function tryInflate(unpack: () => Buffer): string[] {
  try {
    return [unpack().toString('latin1')];
  } catch {
    // Not compressed, or no local file header after all.
    return [];
  }
}
