import sharp from 'sharp';
import type { Picture } from '../brand/pictures.ts';
import { drawPicture } from '../brand/undrawable-picture.ts';

const width = 1200;
const height = 630;
const logoHeight = 300;

/**
 * Renders the preview image of a shared link: the logo on a plain background, without text. Resolves to a PNG. Throws an
 * UndrawablePicture.
 */
export async function socialCard(logo: Picture, background: string): Promise<Buffer> {
  const density = (72 * logoHeight) / logo.height;
  const picture = await drawPicture(logo, () =>
    sharp(logo.bytes, { density: Math.min(Math.max(density, 72), 2400) })
      .resize({ height: logoHeight, width: width / 2, fit: 'inside' })
      .png()
      .toBuffer(),
  );
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([{ input: picture, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
