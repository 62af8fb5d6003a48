import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { type Manifest, manifestFileName } from '../hosting/manifest.ts';
import { hostingFolder } from './pipeline.ts';

/** A published build in an archive. */
export interface ArchivedBuild {
  /** The day of publication. */
  day: string;
  /** The version of Waymark. */
  version: string;
  /** SHA-256 of its manifest, which has the SHA-256 of every file. */
  digest: string;
  /** Its folder in the archive. */
  folder: string;
}

/** The list of an archive, oldest build first. */
const indexFile = 'archive.json';

/** Returns the builds of an archive, oldest first. */
export function readArchive(archive: string): ArchivedBuild[] {
  const file = path.join(archive, indexFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ArchivedBuild[]) : [];
}

/**
 * Copies a finished site with its manifest into an archive. A build with the digest of the newest one is not copied again.
 * Returns the entry and whether it is new.
 */
export function archiveBuild(
  site: string,
  archive: string,
  { day, version }: Pick<ArchivedBuild, 'day' | 'version'>,
): { build: ArchivedBuild; isNew: boolean } {
  const hosting = path.join(path.dirname(site), hostingFolder(path.basename(site)));
  const digest = sha256(readFileSync(path.join(hosting, manifestFileName)));
  const builds = readArchive(archive);
  const newest = builds.at(-1);
  if (newest?.digest === digest) return { build: newest, isNew: false };
  const build = { day, version, digest, folder: `${day}-${digest.slice(0, 12)}` };
  mkdirSync(archive, { recursive: true });
  cpSync(site, path.join(archive, build.folder, 'site'), { recursive: true });
  cpSync(hosting, path.join(archive, build.folder, 'hosting'), { recursive: true });
  writeFileSync(path.join(archive, indexFile), `${JSON.stringify([...builds, build], undefined, 1)}\n`);
  return { build, isNew: true };
}

/** What a page said on a day. */
export interface ArchivedPage {
  build: ArchivedBuild;
  /** Its words, a paragraph on a line. */
  words: string;
  /** Whether manifest and page have the digests that were recorded. */
  isIntact: boolean;
}

/** Returns what the page at an address said on a day, in the last build published by then; undefined when there was none. */
export function pageOnDay(archive: string, day: string, address: string): ArchivedPage | undefined {
  const build = readArchive(archive).findLast((each) => each.day <= day);
  if (!build) return undefined;
  const manifestText = readFileSync(path.join(archive, build.folder, 'hosting', manifestFileName));
  const { files } = JSON.parse(manifestText.toString('utf8')) as Manifest;
  const entry = files.find((file) => file.address === address);
  if (!entry) return undefined;
  const html = readFileSync(path.join(archive, build.folder, 'site', address, 'index.html'));
  const isIntact = sha256(manifestText) === build.digest && sha256(html) === entry.sha256;
  return { build, words: wordsOf(html.toString('utf8')), isIntact };
}

function wordsOf(html: string): string {
  const $ = load(html);
  $('script, style').remove();
  $('main :is(h1, h2, h3, p, li, dt, dd, td, summary)').after('\n');
  const lines = $('main').text().split('\n');
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
