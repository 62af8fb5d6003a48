import path from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../../brand/pictures.ts';
import { drawPicture } from '../../brand/undrawable-picture.ts';
import type { Site } from '../../site/site.ts';
import { greyOf } from './palette.ts';

/** The mark of the publisher, ready for the layout. */
export interface Mark {
  format: 'svg' | 'png';
  bytes: number[];
  /** Width divided by height. */
  aspectRatio: number;
}

/** The colours of an SVG as we draw it anew, `stop-color` among them: it has no styles. */
const colourAttribute = /\b(fill|stroke|color)="([^"]+)"/g;

/** Reads the logo of the brand, for a sheet in colour or in grey. Throws an UndrawablePicture. */
export async function markOf({ pictures }: Site, isGrey: boolean): Promise<Mark> {
  const { logo } = pictures;
  const { address, bytes: original, width, height } = logo;
  const isPng = path.extname(address) === '.png';
  const bytes = isGrey ? await (isPng ? greyPng(logo) : greySvg(original)) : original;
  return { format: isPng ? 'png' : 'svg', bytes: [...bytes], aspectRatio: width / height };
}

function greyPng(picture: Picture): Promise<Buffer> {
  return drawPicture(picture, () => sharp(picture.bytes).greyscale().png().toBuffer());
}

function greySvg(picture: Buffer): Buffer {
  // Shapes are black unless they have a fill.
  const text = picture.toString('utf8');
  return Buffer.from(
    text.replaceAll(colourAttribute, (_, name: string, colour: string) => `${name}="${greyOf(colour)}"`),
  );
}
