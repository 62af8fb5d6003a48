import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { parse } from 'yaml';
import { lintBrandContent } from '../../src/brand/lint/pack-content-rule.ts';
import { readBrand } from '../../src/brand/lint/read-brands.ts';
import { readContent } from '../../src/content/read-content.ts';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts';

const fixturesFolder = 'tests/fixtures/brands';

/** The date on which the tests read packs, independent of today's date. */
export const testDate = '2026-12-01';

/** How a broken pack differs from the pack in `base`. */
export interface BrandMutation {
  name: string;
  /** A piece of brand.yaml and its replacement, `times` over. */
  from?: string;
  to?: string;
  /** Another piece, replaced at every occurrence. */
  all?: string;
  with?: string;
  /** The file to change, and how. Default: brand.yaml. */
  file?: string;
  content?: string;
  /** Inserted before the end of an SVG. */
  inside?: string;
  make?: 'nothing' | 'link' | 'folder';
  png?: [number, number];
  /** Bytes cut from the end. */
  cut?: number;
  times?: number;
  encoding?: 'latin1' | 'utf16le';
  /** A second name for the logo. */
  copy?: string;
  today?: string;
}

/** The faults in `tests/fixtures/brands/*.yaml`, by file name. */
export function readBrandMutations(): { file: string; faults: BrandMutation[] }[] {
  return readdirSync(fixturesFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, faults: parse(readFileSync(path.join(fixturesFolder, file), 'utf8')) }));
}

/** CPU time since then, in milliseconds. */
export function cpuTimeSince(then: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(then);
  return (user + system) / 1000;
}

/** A temporary folder in which packs are broken and read. */
export class BrandFixture {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'waymark-packs-'));
  private readonly content = readContent('content', { today: testDate, allowOverdue: true }).content;

  /** Restores the complete pack of `base`. */
  reset(): void {
    rmSync(this.folder, { recursive: true });
    cpSync(path.join(fixturesFolder, 'base'), this.folder, { recursive: true });
  }

  cleanup(): void {
    rmSync(this.folder, { recursive: true });
  }

  file(name = 'brand.yaml'): string {
    return path.join(this.folder, name);
  }

  /** The pack of `base` with this fault. */
  mutate(fault: BrandMutation): void {
    this.reset();
    if (fault.from !== undefined) this.mutateYaml(fault);
    if (fault.copy) cpSync(this.file('logo.svg'), this.file(fault.copy));
    if (fault.file) this.mutateFile(this.file(fault.file), fault);
  }

  private mutateYaml({
    from = '',
    to = '',
    times = 1,
    all,
    with: other = '',
    encoding,
  }: BrandMutation): void {
    const before = readFileSync(this.file(), 'utf8');
    if (!before.includes(from)) throw new Error(`The pack in base does not hold ${from}`);
    const after = before.replace(from, () => to.repeat(times));
    writeFileSync(this.file(), all ? after.replaceAll(all, other) : after, encoding ?? 'utf8');
  }

  private mutateFile(
    file: string,
    { make, content, inside, png, cut = 0, times = 1, encoding }: BrandMutation,
  ): void {
    const before = make || png || content !== undefined ? '' : readFileSync(file, 'utf8');
    rmSync(file, { force: true });
    if (make === 'link') symlinkSync(path.resolve('package.json'), file);
    if (make === 'folder') mkdirSync(file);
    if (make) return;
    if (png) writeFileSync(file, createPng(png).subarray(0, cut ? -cut : undefined));
    else if (inside) writeFileSync(file, before.replace('</svg>', `${inside.repeat(times)}</svg>`));
    else writeFileSync(file, (content ?? '').repeat(times), encoding ?? 'utf8');
  }

  /** Reads the current pack: whether it was accepted, and the report as printed. */
  read(today = testDate): { accepted: boolean; printed: string } {
    const { brand, diagnostics } = readBrand(this.folder, { today });
    const all = [...diagnostics, ...(brand ? lintBrandContent(brand, this.content) : [])];
    const printed = formatDiagnostics(all).replaceAll(this.folder, 'pack');
    return { accepted: !all.some(isError), printed };
  }
}

/** A black PNG of this size. `more` are chunks between its header and its pixels, by type. */
export function createPng(
  [width, height]: [number, number],
  more: [type: string, data: Buffer][] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit for each pixel, so that rows are short.
  header.writeUInt8(1, 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  const chunks: [string, Buffer][] = [
    ['IHDR', header],
    ...more,
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, data]) => createPngChunk(type, data)),
  ]);
}

/** A chunk of a PNG with its length and checksum. */
export function createPngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
