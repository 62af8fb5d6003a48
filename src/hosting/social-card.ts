import sharp from 'sharp';
import { picturesOf } from '../brand/pictures.ts';
import type { Brand } from '../brand/schema.ts';

const width = 1200;
const height = 630;
const logoHeight = 300;

/** The picture of a shared link: the logo on the colour of the header, without a word. A PNG. */
export async function socialCard(brand: Brand): Promise<Buffer> {
  const { logo } = picturesOf(brand);
  const density = (72 * logoHeight) / logo.height;
  const picture = await sharp(logo.file, { density: Math.min(Math.max(density, 72), 2400) })
    .resize({ height: logoHeight, width: width / 2, fit: 'inside' })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: brand.colours.light.header } })
    .composite([{ input: picture, gravity: 'centre' }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
