import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Brand } from './brand-schema.ts';

/** A published image of a pack. Its name contains a content hash, so that it is immutable for caches. */
export interface Picture {
  /** URL path. */
  address: string;
  /** Source file in the pack. */
  file: string;
  /** In CSS pixels, to prevent layout shift. */
  width: number;
  height: number;
}

/** The images of a pack. */
export interface Pictures {
  logo: Picture;
  logoDark: Picture | undefined;
  favicon: Picture;
}

/** Returns the images of a valid pack. */
export function picturesOf(brand: Brand): Pictures {
  return {
    logo: toPicture(brand, brand.logo.light),
    logoDark: brand.logo.dark ? toPicture(brand, brand.logo.dark) : undefined,
    favicon: toPicture(brand, brand.favicon),
  };
}

function toPicture(brand: Brand, name: string): Picture {
  const file = path.join(brand.folder, name);
  const bytes = readFileSync(file);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const { name: stem, ext } = path.parse(name);
  const size = imageSize(bytes, ext) ?? { width: 0, height: 0 };
  return { address: `/assets/${stem}.${hash}${ext}`, file, ...size };
}

/** Returns the size of a PNG (IHDR, bytes 16 to 23) or an SVG (viewBox); undefined when it has none. */
export function imageSize(bytes: Buffer, extension: string): { width: number; height: number } | undefined {
  if (extension === '.png') {
    if (bytes.length < 24 || bytes.toString('latin1', 1, 4) !== 'PNG') return undefined;
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    return width > 0 && height > 0 ? { width, height } : undefined;
  }
  const box = /viewBox="\s*[\d.]+[\s,]+[\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/.exec(bytes.toString('utf8'));
  const [width, height] = [Number(box?.[1]), Number(box?.[2])];
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
}
