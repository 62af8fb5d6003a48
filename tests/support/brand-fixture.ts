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

/** The signature, header and last chunk of a PNG of this size. */
export function createPng([width, height]: [number, number]): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const hex = (text: string) => Buffer.from(text, 'hex');
  return Buffer.concat([
    hex('89504e470d0a1a0a0000000d49484452'),
    size,
    hex('080200000000000000'),
    hex('0000000049454e44ae426082'),
  ]);
}
